package org.bagui.runtime.rest.route;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.core.rest.RestResource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the interface says of local plugins: each method states its permission, and paths are nobody else's. */
@Component(service = PluginCheck.class)
public final class ResourceCheck implements PluginCheck {
    private final BundleContext context;
    private final ResourceDirectory resources;

    /** A check against these resources. */
    @Activate
    public ResourceCheck(BundleContext context, @Reference ResourceDirectory resources) {
        this.context = context;
        this.resources = resources;
    }

    @Override
    public List<PluginFault> before(Candidate plugin) {
        List<PluginFault> faults = new ArrayList<>();
        Bundle bundle = context.getBundle(plugin.bundle());
        for (Candidate.Component component : plugin.components()) {
            if (!component.services().contains(RestResource.class.getName())) {
                continue;
            }
            try {
                ResourceDescriptor.faults(bundle.loadClass(component.implementation()))
                        .forEach(fault ->
                                faults.add(PluginFault.of("resource-invalid", component.implementation(), fault)));
            } catch (ClassNotFoundException | LinkageError e) {
                faults.add(PluginFault.of("resource-invalid", component.implementation(), e.toString()));
            }
            taken(plugin.name(), component.properties().get(RestResource.PATH), false, faults);
            taken(plugin.name(), component.properties().get(RestResource.REGISTER_PATH), true, faults);
        }
        return faults;
    }

    private void taken(String plugin, String path, boolean underRegister, List<PluginFault> faults) {
        if (path == null) {
            return;
        }
        for (ResourceDescriptor other : resources.all()) {
            Bundle owner = context.getBundle(other.bundleId());
            boolean own = owner == null || plugin.equals(owner.getSymbolicName());
            if (!own && other.isUnderRegister() == underRegister && (path + "/").startsWith(other.segment() + "/")) {
                faults.add(PluginFault.of("path-taken", path, owner.getSymbolicName()));
            }
        }
    }

    @Override
    public List<PluginFault> after(Candidate plugin) {
        List<ResourceDescriptor> served = resources.served();
        List<PluginFault> faults = new ArrayList<>();
        for (ResourceDescriptor own : resources.all()) {
            if (own.bundleId() == plugin.bundle() && !served.contains(own)) {
                faults.add(
                        own.faults().isEmpty()
                                ? PluginFault.of("path-taken", own.prefix(), "")
                                : PluginFault.of("resource-invalid", own.prefix(), String.join("; ", own.faults())));
            }
        }
        return faults;
    }
}
