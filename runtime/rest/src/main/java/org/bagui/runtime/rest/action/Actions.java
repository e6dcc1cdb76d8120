package org.bagui.runtime.rest.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the actions and commands that bundles declare, for as long as one is used and no longer. */
@Component(service = Actions.class)
public class Actions {
    /** Code of the refusal of a call that threw: what throws when it is asked its name is no action. */
    private static final String BROKEN = "plugin-failed";

    private final Offers<RegisterAction<RegisterEntry>, Told> actions;
    private final Offers<RegisterCommand, Told> commands;

    /** Actions that are services in this framework. */
    @Activate
    public Actions(BundleContext context, @Reference PluginCalls plugins) {
        actions = new Offers<>(
                context,
                plugins,
                RegisterAction.class,
                action -> new Told(action.register(), new Listed(action.name(), action.permission(), true, List.of())));
        commands = new Offers<>(
                context,
                plugins,
                RegisterCommand.class,
                command -> new Told(
                        command.register(),
                        new Listed(
                                command.name(),
                                command.permission(),
                                false,
                                command.members().stream().sorted().toList())));
    }

    private record Told(String register, Listed listed) {
        boolean is(String wanted, String name) {
            return wanted.equals(register) && name.equals(listed.name());
        }
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
        Optional<R> used = using(actions, register, name, use, contained::add);
        if (used.isEmpty()) {
            // A command that could not tell was passed over before; it may be the one.
            commands.all(module -> true, contained::add);
        }
        return used.orElseThrow(() -> contained.stream()
                .filter(one -> !one.code().equals(BROKEN))
                .findFirst()
                .orElseGet(() -> Problem.of(404, "unknown-action", name)));
    }

    /** Lets a command be used, where there is one of the name. */
    public <R> Optional<R> usingCommand(String register, String name, Function<Offered<RegisterCommand>, R> use) {
        return using(commands, register, name, use, untold -> {});
    }

    private static <S, R> Optional<R> using(
            Offers<S, Told> offers,
            String register,
            String name,
            Function<Offered<S>, R> use,
            Consumer<Problem> untold) {
        for (Offers.Offer<Told> offer : offers.all(module -> true, untold)) {
            if (offer.told().is(register, name)) {
                Optional<R> used =
                        offers.use(offer.reference(), service -> use.apply(new Offered<>(offer.module(), service)));
                if (used.isPresent()) {
                    return used;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Everything that may be done in a register, by name.
     *
     * @param isOn tells of a module whether its actions are there
     */
    public List<Listed> of(String register, Predicate<String> isOn) {
        return Stream.of(actions, commands)
                .flatMap(offers -> offers.all(isOn, untold -> {}).stream())
                .map(Offers.Offer::told)
                .filter(told -> register.equals(told.register()))
                .map(Told::listed)
                .sorted(Comparator.comparing(Listed::name))
                .toList();
    }
}
