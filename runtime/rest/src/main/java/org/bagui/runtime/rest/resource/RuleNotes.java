package org.bagui.runtime.rest.resource;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.runtime.rest.action.Offers;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the rules of a register what they may say; holds none of them. */
@Component(service = RuleNotes.class)
public final class RuleNotes {
    private final Offers<RegisterRules<?>, Found> rules;

    /** Rules that are services in this framework. */
    @Activate
    public RuleNotes(BundleContext context, @Reference PluginCalls plugins) {
        rules = new Offers<>(
                context,
                plugins,
                RegisterRules.class,
                asked -> new Found(
                        asked.register(),
                        asked.order(),
                        asked.notes().stream().map(RuleNotes::copy).toList()));
    }

    /** Remembered, a list of the plugin's own making would hold its class loader. */
    private static RuleNote copy(RuleNote note) {
        return new RuleNote(note.code(), note.severity(), List.copyOf(note.fields()));
    }

    /** Notes of some rules, in their order. */
    private record Found(String register, int order, List<RuleNote> notes) {}

    /**
     * Notes of all rules of a register, in the order in which they run; those of a plugin that cannot tell are left out.
     *
     * @param isOn tells of a module whether its rules hold
     */
    List<RuleNote> of(String register, Predicate<String> isOn) {
        return rules.all(isOn, untold -> {}).stream()
                .map(Offers.Offer::told)
                .filter(found -> register.equals(found.register()))
                .sorted(Comparator.comparingInt(Found::order))
                .flatMap(found -> found.notes().stream())
                .toList();
    }
}
