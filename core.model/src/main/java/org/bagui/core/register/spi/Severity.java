package org.bagui.core.register.spi;

/** Weight of a fault. */
public enum Severity {
    /** The row is refused. */
    ERROR,
    /** The row is kept; the fault asks to be looked at. */
    WARNING;

    /** Word of the interface: {@code error}, {@code warning}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
