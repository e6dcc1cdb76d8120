package org.bagui.runtime.launcher;

import java.nio.file.Path;

/** One bundle of an edition: its jar and the start level (1 to 9) at which it starts. */
public record BundleSpec(int startLevel, Path file) {}
