package org.bagui.plugin.reports.fake;

import java.io.File;
import java.io.IOException;
import org.apache.poi.util.TempFileCreationStrategy;

/** Refuses the workbooks' library each temporary file. */
public final class NoFiles implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        throw new IOException("a temporary file: " + prefix + suffix);
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        throw new IOException("a temporary folder: " + prefix);
    }
}
