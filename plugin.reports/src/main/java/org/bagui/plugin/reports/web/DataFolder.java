package org.bagui.plugin.reports.web;

import java.io.File;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** Where the bundle keeps files. */
public final class DataFolder {
    /** Framework property that names the data folder of the platform. */
    private static final String PROPERTY = "bagui.data";

    private DataFolder() {}

    /**
     * A folder of the platform's data folder; of the bundle's own storage where the platform names none.
     *
     * @throws IllegalStateException where there is neither
     */
    public static Path of(BundleContext context, String name) {
        String data = context.getProperty(PROPERTY);
        if (data != null && !data.isBlank()) {
            return Path.of(data).resolve(name);
        }
        File own = context.getDataFile(name);
        if (own == null) {
            throw new IllegalStateException("no " + PROPERTY + " and no bundle storage for " + name);
        }
        return own.toPath();
    }
}
