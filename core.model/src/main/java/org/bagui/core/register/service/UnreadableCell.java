package org.bagui.core.register.service;

/**
 * A value of a sheet that must not be taken as it stands: a formula, an error value, a number where digits are lost.
 *
 * @param code code of the fault: {@code formula-cell}, {@code error-cell}
 * @param text what the cell shows
 */
public record UnreadableCell(String code, String text) {
    @Override
    public String toString() {
        return text;
    }
}
