package org.bagui.runtime.launcher.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles laid side by side in a framework that starts none of them, to see how they fit together. */
final class ModuleSpace implements AutoCloseable {
    private final Framework framework;
    private final FolderTree scratch;
    private final List<Module> modules = new ArrayList<>();

    private ModuleSpace(Framework framework, FolderTree scratch) {
        this.framework = framework;
        this.scratch = scratch;
    }

    static ModuleSpace of(List<Path> jars) {
        try {
            Path folder = Files.createTempDirectory("bagui-modules");
            Framework framework =
                    new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
            ModuleSpace space = new ModuleSpace(framework, new FolderTree(folder));
            framework.init();
            for (Path jar : jars) {
                Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
                space.modules.add(new Module(jar, bundle.adapt(BundleRevision.class)));
            }
            return space;
        } catch (IOException | BundleException e) {
            throw new LauncherException("组件无法读取 A bundle cannot be read: " + e.getMessage(), e);
        }
    }

    List<Module> modules() {
        return modules;
    }

    /** Returns the module of that full or short name. */
    Optional<Module> find(String name) {
        return modules.stream().filter(module -> module.isNamed(name)).findFirst();
    }

    /** The framework with what the Java runtime gives. */
    Module framework() {
        return new Module(null, framework.adapt(BundleRevision.class));
    }

    /** Returns why bundles do not resolve, in the framework's own words; empty when all do. */
    List<String> unresolved() {
        Bundle[] all = framework.getBundleContext().getBundles();
        List<String> reasons = new ArrayList<>();
        if (!framework.adapt(FrameworkWiring.class).resolveBundles(Arrays.asList(all))) {
            for (Bundle bundle : all) {
                if (bundle.getState() == Bundle.INSTALLED) {
                    reasons.add(bundle.getSymbolicName() + ": " + reason(bundle));
                }
            }
        }
        return reasons;
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "未解析 unresolved";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(0);
            scratch.delete();
        } catch (BundleException | IOException e) {
            throw new LauncherException("临时目录无法清理 The scratch folder is not cleared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
