package org.bagui.runtime.launcher.demo;

import java.net.URI;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Where a newcomer goes.
 *
 * @param console address of the console, or null where the edition has none
 * @param docs address of the interface's description
 */
record Addresses(URI console, URI docs) {
    private static final String CONSOLE = "/console/";

    /** The addresses of a running platform. */
    static Addresses of(URI platform, RestClient client) {
        boolean isThere = client.get(CONSOLE).status() < 300;
        return new Addresses(isThere ? platform.resolve(CONSOLE) : null, platform.resolve("/api/v1/docs"));
    }

    /** A line for each. */
    String text() {
        String pages = console == null
                ? "这个版本没有网页控制台 This edition has no console: take the region edition"
                : console.toString();
        return String.format("控制台 Console    %s%n接口文档 API docs %s%n", pages, docs);
    }
}
