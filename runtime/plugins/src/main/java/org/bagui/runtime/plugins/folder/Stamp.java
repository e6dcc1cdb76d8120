package org.bagui.runtime.plugins.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * By what a file is seen to have changed.
 *
 * @param size bytes
 * @param modified time of its last change
 * @param key what the system knows it by: another one after a rename onto it
 */
record Stamp(long size, FileTime modified, String key) {
    /** As a command writes it that has put the file there, and waits for what becomes of it. */
    String text() {
        return size + " " + modified.toMillis() + " " + key;
    }

    static Stamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), Objects.toString(attributes.fileKey()));
    }
}
