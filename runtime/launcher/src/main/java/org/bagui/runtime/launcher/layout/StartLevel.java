package org.bagui.runtime.launcher.layout;

import java.util.regex.Pattern;

/** The order in which bundles start; they stop in the reverse order. */
public enum StartLevel {
    /** Weaves the look-up of services into classes that are loaded later, slf4j's among them. */
    WEAVING(1, "org\\.apache\\.aries\\.spifly\\..*|org\\.objectweb\\.asm.*"),

    LOGGING(2, "slf4j\\.api|ch\\.qos\\.logback\\..*|org\\.apache\\.(felix\\.log|sling\\.commons\\.logservice)"),

    /**
     * What answers from outside comes last: the persistence unit is built in a thread of its own meanwhile, and when
     * the platform stops, no request finds it half down.
     */
    WEB(
            7,
            "org\\.apache\\.(cxf\\..*|aries\\.(jax\\.rs|component-dsl)\\..*|felix\\.http\\.jetty.*|ws\\.xmlschema\\..*)"
                    + "|com\\.(fasterxml\\.woodstox|sun\\.xml\\.bind)\\..*"),

    INFRASTRUCTURE(3, "(?!org\\.bagui\\.).*|org\\.bagui\\.wrap\\..*"),

    APPLICATION(5, ".*");

    private final int level;
    private final Pattern bundles;

    StartLevel(int level, String bundles) {
        this.level = level;
        this.bundles = Pattern.compile(bundles);
    }

    /** Returns the level of the first group that the symbolic name belongs to. */
    public static int of(String symbolicName) {
        for (StartLevel group : values()) {
            if (group.bundles.matcher(symbolicName).matches()) {
                return group.level;
            }
        }
        throw new IllegalStateException("The last group takes every name");
    }
}
