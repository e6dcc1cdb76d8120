package org.bagui.plugin.reports.layout;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bagui.core.register.definition.RegisterDefinition;
import org.osgi.framework.BundleContext;

/**
 * Finds the official layout of a register: a file of the operator's before the one in the register's bundle, so that a city
 * whose form differs replaces it.
 */
public final class LayoutFiles implements OfficialLayouts {
    private static final String INSIDE = "OSGI-INF/registers/";
    private static final String ENDING = ".layout.json";

    private final BundleContext context;
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Looks into the bundles of a framework.
     *
     * @param folder folder of the operator's own files, {@code <register>.layout.json}; need not be there
     */
    public LayoutFiles(BundleContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /**
     * The layout of a register, read anew each time.
     *
     * @throws IllegalStateException where the file is wrong, with its name
     */
    @Override
    public Optional<OfficialLayout> of(RegisterDefinition register) {
        String name = register.name() + ENDING;
        try {
            Path own = folder.resolve(name);
            if (Files.isRegularFile(own)) {
                try (InputStream in = Files.newInputStream(own)) {
                    return Optional.of(read(register, in));
                }
            }
            URL entry = Arrays.stream(context.getBundles())
                    .filter(bundle -> register.bundle().equals(bundle.getSymbolicName()))
                    .findFirst()
                    .map(bundle -> bundle.getEntry(INSIDE + name))
                    .orElse(null);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = entry.openStream()) {
                return Optional.of(read(register, in));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The layout " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private OfficialLayout read(RegisterDefinition register, InputStream in) throws IOException {
        OfficialLayout layout = json.readValue(in, OfficialLayout.class);
        for (OfficialLayout.LayoutColumn column : layout.columns()) {
            if (register.field(column.field()).isEmpty()) {
                throw new IOException("the register has no field " + column.field());
            }
        }
        return layout;
    }
}
