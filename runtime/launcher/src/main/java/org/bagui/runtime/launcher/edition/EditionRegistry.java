package org.bagui.runtime.launcher.edition;

import java.io.IOException;

/** Where editions are made and changed: in a distribution, or in the sources that one is built from. */
interface EditionRegistry {
    /** Makes an edition that begins as another. */
    void create(String name, String from) throws IOException;

    /** Adds a module with all that it needs; returns its full name. */
    String add(String edition, String module) throws IOException;

    /** Takes a module out, with what only it needs; returns its full name. */
    String remove(String edition, String module) throws IOException;
}
