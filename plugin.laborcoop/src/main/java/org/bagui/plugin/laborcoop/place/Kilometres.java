package org.bagui.plugin.laborcoop.place;

import java.util.OptionalInt;

/** How far places are from each other. */
@FunctionalInterface
public interface Kilometres {
    /** Whole kilometres between two places, 0 inside one place; empty where it is not known. */
    OptionalInt between(String from, String to);
}
