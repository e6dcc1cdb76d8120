package org.bagui.runtime.rest.module;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.LocalPlugins;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.ResourceDirectory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plugins there are, and how each of them is. */
@Component(service = RestResource.class, property = RestResource.PATH + "=modules")
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource implements RestResource {
    private final BundleContext context;
    private final RegisterService registers;
    private final ResourceDirectory resources;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final LocalPlugins local;
    private final Messages messages;
    private final RequestLanguage language;

    /** Plugins of this framework. */
    @Activate
    public ModulesResource(
            BundleContext context,
            @Reference RegisterService registers,
            @Reference ResourceDirectory resources,
            @Reference Tenants tenants,
            @Reference CurrentActor actor,
            @Reference LocalPlugins local,
            @Reference Messages messages,
            @Reference RequestLanguage language) {
        this.context = context;
        this.registers = registers;
        this.resources = resources;
        this.tenants = tenants;
        this.actor = actor;
        this.local = local;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A plugin as shown.
     *
     * @param name symbolic name of the plugin
     * @param title its title in the language asked for
     * @param state state of the plugin
     * @param causes why it does not run
     * @param faults why it was refused, one by one
     * @param file name of its file in the folder of plugins
     * @param paths paths of the interface that it serves
     * @param pages pages that it brings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Module(
            String name,
            String title,
            String version,
            String state,
            List<String> causes,
            List<Fault> faults,
            String file,
            List<String> registers,
            List<String> paths,
            List<PluginPages.Page> pages,
            Set<String> permissions) {}

    /**
     * What is wrong with a local plugin: a stable code, and what it says in the language asked for.
     *
     * @param code code of the fault
     */
    public record Fault(String code, String message) {}

    /** All plugins. */
    public record Modules(List<Module> items) {}

    /**
     * The plugins that a place's tenant has switched on, by name; the caller's own place where none is named. A jar of the
     * folder of plugins that was refused stands beside an older version that runs.
     */
    @GET
    @RequiresPermission(Permission.MODULES_READ)
    public Modules all(@QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(actor.get(), jurisdiction);
        Map<Long, LocalPlugin> running = new HashMap<>();
        List<Module> items = new ArrayList<>();
        for (LocalPlugin plugin : local.all()) {
            if (plugin.isThere()) {
                running.put(plugin.bundle(), plugin);
            } else if (plugin.name() == null || tenants.isEnabled(plugin.name(), place)) {
                items.add(refused(plugin));
            }
        }
        Stream.of(context.getBundles())
                .filter(bundle -> running.containsKey(bundle.getBundleId())
                        || ModuleBundles.isPlugin(bundle) && !local.isLocal(bundle.getBundleId()))
                .filter(bundle -> tenants.isEnabled(bundle.getSymbolicName(), place))
                .map(bundle -> module(bundle, running.get(bundle.getBundleId())))
                .forEach(items::add);
        items.sort(Comparator.comparing(Module::name).thenComparing(Module::state));
        return new Modules(items);
    }

    private Module refused(LocalPlugin plugin) {
        return new Module(
                plugin.name() == null ? plugin.file() : plugin.name(),
                null,
                plugin.version(),
                "failed",
                faults(plugin).stream().map(Fault::message).toList(),
                faults(plugin),
                plugin.file(),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private List<Fault> faults(LocalPlugin plugin) {
        Locale locale = language.get();
        return plugin.faults().stream()
                .map(fault -> new Fault(fault.code(), fault.text(messages, locale)))
                .toList();
    }

    private Module module(Bundle bundle, LocalPlugin plugin) {
        List<String> causes = new ArrayList<>();
        registers.failures().stream()
                .filter(failed -> bundle.getSymbolicName().equals(failed.bundle()))
                .forEach(failed -> failed.faults().forEach(fault -> causes.add(failed.register() + ": " + fault)));
        List<String> paths = new ArrayList<>();
        Set<String> permissions = new TreeSet<>();
        resources.all().stream()
                .filter(resource -> resource.bundleId() == bundle.getBundleId())
                .forEach(resource -> {
                    resource.faults().forEach(fault -> causes.add(resource.prefix() + ": " + fault));
                    paths.add(resource.prefix());
                    resource.rules().values().stream()
                            .map(MethodRule::permission)
                            .forEach(permissions::add);
                });
        causes.addAll(ModuleBundles.faults(bundle));
        List<Fault> faults = plugin == null ? List.of() : faults(plugin);
        faults.forEach(fault -> causes.add(fault.message()));
        List<PluginPages.Page> pages = List.of();
        try {
            pages = PluginPages.of(bundle, language.get());
        } catch (IOException unusable) {
            causes.add(unusable.getMessage());
        }
        return new Module(
                bundle.getSymbolicName(),
                bundle.getHeaders().get("Bundle-Name"),
                bundle.getVersion().toString(),
                state(bundle, causes),
                causes.isEmpty() ? null : causes,
                faults.isEmpty() ? null : faults,
                plugin == null ? null : plugin.file(),
                registers.definitions().stream()
                        .filter(register -> bundle.getSymbolicName().equals(register.bundle()))
                        .map(RegisterDefinition::name)
                        .toList(),
                paths,
                pages,
                permissions);
    }

    private static String state(Bundle bundle, List<String> causes) {
        if (!causes.isEmpty()) {
            return "failed";
        }
        boolean active = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        return active ? "active" : "stopped";
    }
}
