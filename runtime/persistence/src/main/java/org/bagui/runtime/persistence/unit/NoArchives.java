package org.bagui.runtime.persistence.unit;

import java.net.URL;
import java.util.Map;
import org.eclipse.persistence.jpa.Archive;
import org.eclipse.persistence.jpa.ArchiveFactory;

/** Keeps EclipseLink from looking for mapping files: a unit is made of the classes that it is told, and nothing else. */
public final class NoArchives implements ArchiveFactory {
    @Override
    public Archive createArchive(URL root, Map properties) {
        return null;
    }

    @Override
    public Archive createArchive(URL root, String descriptor, Map properties) {
        return null;
    }
}
