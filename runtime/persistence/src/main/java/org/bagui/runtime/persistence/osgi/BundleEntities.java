package org.bagui.runtime.persistence.osgi;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.bagui.runtime.persistence.bundle.BundleFiles;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Reads what an OSGi bundle brings to the database. */
final class BundleEntities {
    private BundleEntities() {}

    /** The bundle's part, or null where it has none. */
    static EntityBundle of(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || wiring.getClassLoader() == null) {
            return null;
        }
        List<String> classes = BundleFiles.classes(bundle.getHeaders("").get(EntityBundle.HEADER));
        List<URL> migrations = new ArrayList<>();
        Enumeration<URL> files = bundle.findEntries(EntityBundle.MIGRATIONS, "*.sql", false);
        if (files != null) {
            migrations.addAll(Collections.list(files));
            migrations.sort(Comparator.comparing(URL::getPath));
        }
        return classes.isEmpty() && migrations.isEmpty()
                ? null
                : new EntityBundle(bundle.getSymbolicName(), wiring.getClassLoader(), classes, migrations);
    }
}
