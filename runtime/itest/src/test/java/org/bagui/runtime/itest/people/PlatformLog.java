package org.bagui.runtime.itest.people;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bagui.runtime.testkit.RunningEdition;
import org.osgi.framework.Bundle;

/**
 * What the platform logs at its most talkative, while this is open: its own bundles, persistence and REST. Not the HTTP
 * server, which at that level writes down every byte of the network, passwords and all.
 */
public final class PlatformLog implements AutoCloseable {
    private static final String OWN = "org.bagui";
    private static final String[] TALKING = {
        "org.eclipse.persistence", "com.zaxxer", "org.postgresql", "org.apache.aries", "org.apache.cxf"
    };

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final RunningEdition platform;

    PlatformLog(RunningEdition platform) throws ReflectiveOperationException {
        this(platform, "ALL");
    }

    private PlatformLog(RunningEdition platform, String level) throws ReflectiveOperationException {
        this.platform = platform;
        System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
        setLevel(level);
    }

    /** What the platform logs as it is delivered. */
    public static PlatformLog usual(RunningEdition platform) throws ReflectiveOperationException {
        return new PlatformLog(platform, null);
    }

    /** Writes to both; the logging library writes each line to the stream that is the standard one then. */
    private final class Both extends OutputStream {
        @Override
        public void write(int letter) {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            synchronized (kept) {
                kept.write(bytes, from, length);
            }
        }
    }

    /** Everything logged so far. */
    public String text() {
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }

    /** Lets the platform's own logger say something, which must then be found. */
    void says(String text) throws ReflectiveOperationException {
        Class<?> logger = platform.bundle("slf4j.api").loadClass("org.slf4j.Logger");
        logger.getMethod("trace", String.class).invoke(logger(OWN + ".canary"), text);
    }

    private Object logger(String name) throws ReflectiveOperationException {
        return platform.bundle("slf4j.api")
                .loadClass("org.slf4j.LoggerFactory")
                .getMethod("getLogger", String.class)
                .invoke(null, name);
    }

    /** The bundles' own classes: those of the test are others. */
    private void setLevel(String level) throws ReflectiveOperationException {
        Bundle logback = platform.bundle("ch.qos.logback.classic");
        Class<?> levels = logback.loadClass("ch.qos.logback.classic.Level");
        Class<?> loggers = logback.loadClass("ch.qos.logback.classic.Logger");
        for (String name : TALKING) {
            Object wanted = level == null ? null : levels.getField(level).get(null);
            loggers.getMethod("setLevel", levels).invoke(logger(name), wanted);
        }
        loggers.getMethod("setLevel", levels)
                .invoke(
                        logger(OWN),
                        levels.getField(level == null ? "INFO" : level).get(null));
    }

    @Override
    public void close() throws ReflectiveOperationException {
        setLevel(null);
        System.setErr(before);
    }
}
