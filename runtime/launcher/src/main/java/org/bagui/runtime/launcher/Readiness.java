package org.bagui.runtime.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;

/** Asks {@code /api/v1/health/ready} until it answers 200. */
public final class Readiness {
    private static final String PATH = "/api/v1/health/ready";
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int TIMEOUT_MILLIS = 2_000;

    private final BundleContext context;
    private final long deadline;

    public Readiness(BundleContext context, Duration limit) {
        this.context = context;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Returns false when the platform has not answered within the limit. */
    public boolean await() {
        HttpEndpoint endpoint = new HttpEndpoint(context);
        while (!endpoint.find().map(Readiness::isReady).orElse(false)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    /** Returns whether the platform at that address answers that it is ready. */
    public static boolean isReady(URI platform) {
        return answers(platform.resolve(PATH));
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
