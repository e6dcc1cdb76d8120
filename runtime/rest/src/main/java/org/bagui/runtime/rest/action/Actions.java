package org.bagui.runtime.rest.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterCommand;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the actions and commands that bundles declare, for as long as one is used and no longer. */
@Component(service = Actions.class)
public class Actions {
    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
    /** Code of the refusal of a call that threw: what throws when it is asked its name is no action. */
    private static final String BROKEN = "plugin-failed";

    private final BundleContext context;
    private final PluginCalls plugins;

    /** Actions that are services in this framework. */
    @Activate
    public Actions(BundleContext context, @Reference PluginCalls plugins) {
        this.context = context;
        this.plugins = plugins;
    }

    /**
     * What may be done in a register by name.
     *
     * @param name name of the action or command
     * @param permission permission that it needs
     * @param ofEntries whether the caller names the entries
     * @param members members of the body besides {@code entries}, where they are declared
     */
    public record Listed(String name, String permission, boolean ofEntries, List<String> members) {}

    /**
     * A service with where it comes from.
     *
     * @param module symbolic name of its bundle, empty where that has just gone
     */
    public record Offered<S>(String module, S service) {}

    /**
     * Lets an action be used.
     *
     * @throws Problem 404 {@code unknown-action}; 503 where one that was too busy to tell may be the one
     */
    public <R> R using(String register, String name, Function<Offered<RegisterAction<RegisterEntry>>, R> use) {
        List<Problem> contained = new ArrayList<>();
        Optional<R> used = find(
                RegisterAction.class,
                action -> action.register().equals(register) && action.name().equals(name),
                action -> {
                    @SuppressWarnings("unchecked")
                    RegisterAction<RegisterEntry> found = (RegisterAction<RegisterEntry>) action.service();
                    return use.apply(new Offered<>(action.module(), found));
                },
                contained);
        if (used.isEmpty()) {
            // A command that could not tell was passed over before; it may be the one.
            find(RegisterCommand.class, command(register, name), command -> true, contained);
        }
        return used.orElseThrow(() -> contained.isEmpty() ? Problem.of(404, "unknown-action", name) : contained.get(0));
    }

    /** Lets a command be used, where there is one of the name. */
    public <R> Optional<R> usingCommand(String register, String name, Function<Offered<RegisterCommand>, R> use) {
        return find(RegisterCommand.class, command(register, name), use, new ArrayList<>());
    }

    private static Predicate<RegisterCommand> command(String register, String name) {
        return command -> command.register().equals(register) && command.name().equals(name);
    }

    /**
     * Everything that may be done in a register, by name.
     *
     * @param isOn tells of a module whether its actions are there
     */
    public List<Listed> of(String register, Predicate<String> isOn) {
        List<Listed> all = new ArrayList<>();
        find(
                RegisterAction.class,
                isOn,
                action -> {
                    if (action.register().equals(register)) {
                        all.add(new Listed(action.name(), action.permission(), true, List.of()));
                    }
                    return false;
                },
                action -> null,
                new ArrayList<>());
        find(
                RegisterCommand.class,
                isOn,
                command -> {
                    if (command.register().equals(register)) {
                        List<String> members =
                                command.members().stream().sorted().toList();
                        all.add(new Listed(command.name(), command.permission(), false, members));
                    }
                    return false;
                },
                command -> null,
                new ArrayList<>());
        all.sort(Comparator.comparing(Listed::name));
        return all;
    }

    /** Uses the first service that is wanted, and lets go of it; adds why those could not tell that are not broken. */
    private <S, R> Optional<R> find(
            Class<S> type, Predicate<S> wanted, Function<Offered<S>, R> use, List<Problem> contained) {
        return find(type, module -> true, wanted, use, contained);
    }

    private <S, R> Optional<R> find(
            Class<S> type,
            Predicate<String> isOn,
            Predicate<S> wanted,
            Function<Offered<S>, R> use,
            List<Problem> contained) {
        for (ServiceReference<?> reference : references(type)) {
            Bundle bundle = reference.getBundle();
            String module = bundle == null ? "" : bundle.getSymbolicName();
            if (!isOn.test(module)) {
                continue;
            }
            // Null where the bundle goes at this very moment.
            Object service = context.getService(reference);
            try {
                S called = type.isInstance(service) ? plugins.around(type, type.cast(service)) : null;
                if (called != null && isWanted(called, wanted, contained)) {
                    return Optional.of(use.apply(new Offered<>(module, called)));
                }
            } finally {
                context.ungetService(reference);
            }
        }
        return Optional.empty();
    }

    /** One that cannot even tell what it is for must not keep the others from being found. */
    private static <S> boolean isWanted(S service, Predicate<S> wanted, List<Problem> contained) {
        try {
            return wanted.test(service);
        } catch (Problem failed) {
            LOG.warn("A plugin's action is passed over", failed);
            if (!failed.code().equals(BROKEN)) {
                contained.add(failed);
            }
            return false;
        }
    }

    private ServiceReference<?>[] references(Class<?> type) {
        try {
            ServiceReference<?>[] found = context.getServiceReferences(type.getName(), null);
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("there is no filter", impossible);
        }
    }
}
