package org.bagui.runtime.rest.resource;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Asks the rules of a register what they may say; holds none of them. */
@Component(service = RuleNotes.class)
public final class RuleNotes {
    private final BundleContext context;

    /** Rules that are services in this framework. */
    @Activate
    public RuleNotes(BundleContext context) {
        this.context = context;
    }

    /** Notes of all rules of a register, in the order in which they run. */
    List<RuleNote> of(String register) {
        record Found(int order, List<RuleNote> notes) {}
        List<Found> found = new ArrayList<>();
        for (ServiceReference<?> reference : references()) {
            // Null where the bundle goes at this very moment.
            Object service = context.getService(reference);
            if (service instanceof RegisterRules<?> rules && rules.register().equals(register)) {
                found.add(new Found(rules.order(), rules.notes()));
            }
            context.ungetService(reference);
        }
        found.sort((a, b) -> Integer.compare(a.order(), b.order()));
        return found.stream().flatMap(one -> one.notes().stream()).toList();
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
