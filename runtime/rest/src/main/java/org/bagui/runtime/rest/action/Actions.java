package org.bagui.runtime.rest.action;

import java.util.function.Function;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.RegisterAction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds the actions that plugins declare, for as long as one is used and no longer. */
@Component(service = Actions.class)
public class Actions {
    private final BundleContext context;

    /** Actions that are services in this framework. */
    @Activate
    public Actions(BundleContext context) {
        this.context = context;
    }

    /**
     * Lets an action be used.
     *
     * @throws Problem 404 {@code unknown-action}
     */
    public <R> R using(String register, String name, Function<RegisterAction<RegisterEntry>, R> use) {
        for (ServiceReference<?> reference : references()) {
            // Null where the bundle goes at this very moment.
            Object service = context.getService(reference);
            try {
                if (service instanceof RegisterAction<?> action
                        && action.register().equals(register)
                        && action.name().equals(name)) {
                    @SuppressWarnings("unchecked")
                    RegisterAction<RegisterEntry> found = (RegisterAction<RegisterEntry>) action;
                    return use.apply(found);
                }
            } finally {
                context.ungetService(reference);
            }
        }
        throw Problem.of(404, "unknown-action", name);
    }

    private ServiceReference<?>[] references() {
        try {
            ServiceReference<?>[] found = context.getServiceReferences(RegisterAction.class.getName(), null);
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("there is no filter", impossible);
        }
    }
}
