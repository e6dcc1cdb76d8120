package org.bagui.runtime.persistence.migration;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** One SQL file of a bundle. */
final class BundleScript extends LoadableResource {
    private final URL url;
    private final String name;

    BundleScript(URL url) {
        this.url = url;
        this.name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    @Override
    public Reader read() {
        try (var in = url.openStream()) {
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the migration " + name, e);
        }
    }

    @Override
    public String getAbsolutePath() {
        return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return name;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
