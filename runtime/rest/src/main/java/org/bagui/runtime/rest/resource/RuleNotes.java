package org.bagui.runtime.rest.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the rules of a register what they may say; holds none of them. */
@Component(service = RuleNotes.class)
public final class RuleNotes {
    private static final Logger LOG = LoggerFactory.getLogger(RuleNotes.class);

    private final BundleContext context;
    private final PluginCalls plugins;

    /** Rules that are services in this framework. */
    @Activate
    public RuleNotes(BundleContext context, @Reference PluginCalls plugins) {
        this.context = context;
        this.plugins = plugins;
    }

    /** Notes of some rules, in their order. */
    private record Found(int order, List<RuleNote> notes) {}

    /**
     * Notes of all rules of a register, in the order in which they run.
     *
     * @param isOn tells of a module whether its rules hold
     */
    List<RuleNote> of(String register, Predicate<String> isOn) {
        List<Found> found = new ArrayList<>();
        for (ServiceReference<?> reference : references()) {
            Bundle bundle = reference.getBundle();
            if (bundle != null && !isOn.test(bundle.getSymbolicName())) {
                continue;
            }
            // Null where the bundle goes at this very moment.
            Object service = context.getService(reference);
            if (service instanceof RegisterRules<?> rules) {
                ask(plugins.around(RegisterRules.class, rules), register, found);
            }
            context.ungetService(reference);
        }
        found.sort((a, b) -> Integer.compare(a.order(), b.order()));
        return found.stream().flatMap(one -> one.notes().stream()).toList();
    }

    /** Rules of a plugin that cannot tell are passed over: the others are still described. */
    private static void ask(RegisterRules<?> rules, String register, List<Found> found) {
        try {
            if (rules.register().equals(register)) {
                found.add(new Found(rules.order(), rules.notes()));
            }
        } catch (Problem contained) {
            LOG.warn("A plugin's rules are passed over", contained);
        }
    }

    private ServiceReference<?>[] references() {
        try {
            ServiceReference<?>[] found = context.getServiceReferences(RegisterRules.class.getName(), null);
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("there is no filter", impossible);
        }
    }
}
