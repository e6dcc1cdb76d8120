package org.bagui.runtime.persistence.migration;

import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The SQL files of one bundle, for Flyway. */
final class BundleScripts implements ResourceProvider {
    private final List<LoadableResource> scripts;

    BundleScripts(List<URL> urls) {
        this.scripts =
                urls.stream().<LoadableResource>map(BundleScript::new).sorted().toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }
}
