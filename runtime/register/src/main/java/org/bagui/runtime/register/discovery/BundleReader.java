package org.bagui.runtime.register.discovery;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.bagui.core.register.Register;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.runtime.register.definition.DefinitionFault;
import org.bagui.runtime.register.definition.DefinitionResult;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.texts.BundleMessages;
import org.bagui.runtime.register.texts.L10n;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the registers that a bundle names in its header {@code Entity-Classes}. */
final class BundleReader {
    /** Header with the entities, mapped superclasses and converters of a bundle, computed by bnd. */
    static final String HEADER = "Entity-Classes";

    private static final Logger LOG = LoggerFactory.getLogger(BundleReader.class);
    private static final String PROVIDED = "<provide interface=\"" + RegisterRules.class.getName() + "\"";

    private BundleReader() {}

    /** How to load a class by its name. */
    @FunctionalInterface
    interface Loader {
        Class<?> load(String name) throws ClassNotFoundException;
    }

    static RegisterBundle read(Bundle bundle) {
        String header = bundle.getHeaders("").get(HEADER);
        List<String> classes =
                header == null ? List.of() : List.of(header.strip().split("\\s*,\\s*"));
        L10n texts = classes.isEmpty() ? L10n.none() : BundleMessages.read(bundle);
        List<DefinitionResult> readings = read(bundle.getSymbolicName(), classes, bundle::loadClass, texts);
        return new RegisterBundle(bundle.getBundleId(), bundle.getSymbolicName(), readings, declaredRules(bundle));
    }

    static List<DefinitionResult> read(String bundle, List<String> classes, Loader loader, L10n texts) {
        List<DefinitionResult> readings = new ArrayList<>();
        for (String name : classes) {
            long begin = System.nanoTime();
            DefinitionResult result;
            try {
                Class<?> type = loader.load(name);
                if (!type.isAnnotationPresent(Register.class) || !type.isAnnotationPresent(Entity.class)) {
                    continue;
                }
                result = Definitions.read(type, bundle, texts);
            } catch (ClassNotFoundException | LinkageError e) {
                LOG.error("Class {} of {} cannot be loaded", name, bundle, e);
                result = new DefinitionResult(
                        name, null, List.of(new DefinitionFault("class-not-loadable", name, List.of(e.toString()))));
            }
            log(result, bundle, System.nanoTime() - begin);
            readings.add(result);
        }
        return readings;
    }

    private static void log(DefinitionResult result, String bundle, long nanos) {
        if (result.isGood()) {
            LOG.info(
                    "Register {} of {}: {} fields, read in {} ms",
                    result.register(),
                    bundle,
                    result.definition().fields().size(),
                    nanos / 1_000_000);
        } else {
            LOG.error("Register {} of {} is not published: {}", result.register(), bundle, result.faults());
        }
    }

    /** Rules that the component descriptions of the bundle provide. */
    private static int declaredRules(Bundle bundle) {
        Enumeration<URL> descriptions = bundle.findEntries("OSGI-INF", "*.xml", false);
        if (descriptions == null) {
            return 0;
        }
        int declared = 0;
        for (URL description : Collections.list(descriptions)) {
            try (InputStream in = description.openStream()) {
                declared += new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(PROVIDED) ? 1 : 0;
            } catch (IOException e) {
                // Its component cannot start either; the framework says why.
                LOG.error("Component description {} cannot be read", description, e);
            }
        }
        return declared;
    }
}
