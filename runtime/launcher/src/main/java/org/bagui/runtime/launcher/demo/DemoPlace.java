package org.bagui.runtime.launcher.demo;

/**
 * A place of the demonstration.
 *
 * @param code official code, 6 digits
 * @param name its name
 */
record DemoPlace(String code, String name) {}
