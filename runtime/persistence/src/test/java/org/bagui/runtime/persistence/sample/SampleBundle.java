package org.bagui.runtime.persistence.sample;

import java.net.URL;
import java.util.List;
import org.bagui.core.register.RegisterEntry;
import org.bagui.runtime.persistence.bundle.BundleFiles;
import org.bagui.runtime.persistence.bundle.EntityBundle;

/** The bundles that tests run with. */
public final class SampleBundle {
    private static final URL MIGRATION = SampleBundle.class.getResource("/sample/V1__sample.sql");

    private SampleBundle() {}

    /** The core as it is, and the sample. */
    public static List<EntityBundle> all() {
        return List.of(core(), sample());
    }

    public static EntityBundle core() {
        return BundleFiles.around(RegisterEntry.class);
    }

    public static EntityBundle sample() {
        return sample(SampleBundle.class.getClassLoader());
    }

    /** The sample with its classes from another loader. */
    public static EntityBundle sample(ClassLoader loader) {
        return of(
                "org.bagui.plugin.sample",
                loader,
                List.of(MIGRATION),
                Demand.class,
                Branch.class,
                ParkBranch.class,
                SiteVisit.class,
                Setting.class,
                Pairing.class,
                Notice.class,
                Permit.class,
                Holiday.class);
    }

    public static EntityBundle of(String name, ClassLoader loader, List<URL> migrations, Class<?>... classes) {
        List<String> names =
                java.util.Arrays.stream(classes).map(Class::getName).toList();
        return new EntityBundle(name, loader, names, migrations);
    }
}
