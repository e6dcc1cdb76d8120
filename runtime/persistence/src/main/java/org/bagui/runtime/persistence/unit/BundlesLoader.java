package org.bagui.runtime.persistence.unit;

import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.persistence.bundle.EntityBundle;

/** Finds the classes of a persistence unit in the bundles that it is assembled from. */
final class BundlesLoader extends ClassLoader {
    private static final String CLASS = ".class";

    private final Map<String, ClassLoader> owners = new HashMap<>();
    private final List<ClassLoader> loaders;

    BundlesLoader(List<EntityBundle> bundles) {
        super(null);
        Set<ClassLoader> all = new LinkedHashSet<>();
        for (EntityBundle bundle : bundles) {
            all.add(bundle.loader());
            bundle.entities().forEach(name -> owners.put(name, bundle.loader()));
        }
        // Our own classes and EclipseLink's, which names its own by text.
        all.add(BundlesLoader.class.getClassLoader());
        all.add(org.eclipse.persistence.jpa.PersistenceProvider.class.getClassLoader());
        all.add(org.eclipse.persistence.sessions.Session.class.getClassLoader());
        this.loaders = List.copyOf(all);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassLoader owner = owners.get(name);
        if (owner != null) {
            return owner.loadClass(name);
        }
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                // The next one may have it.
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** Class files only: a bundle must not slip mappings of its own into the unit by a file of EclipseLink's. */
    @Override
    protected URL findResource(String name) {
        if (!name.endsWith(CLASS)) {
            return null;
        }
        String type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        ClassLoader owner = owners.get(type);
        if (owner != null) {
            return owner.getResource(name);
        }
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
