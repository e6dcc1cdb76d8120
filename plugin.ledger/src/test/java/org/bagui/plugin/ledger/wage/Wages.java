package org.bagui.plugin.ledger.wage;

import java.lang.annotation.Annotation;

/** Minimum wages for tests. */
public final class Wages {
    private Wages() {}

    /** Minimum wages set by these lines. */
    public static MinimumWages of(String... lines) {
        return new MinimumWages(new MinimumWages.Settings() {
            @Override
            public String[] monthly() {
                return lines;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MinimumWages.Settings.class;
            }
        });
    }
}
