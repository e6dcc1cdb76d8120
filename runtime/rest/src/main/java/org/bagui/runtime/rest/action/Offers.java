package org.bagui.runtime.rest.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of a type that bundles offer, each with what it said of itself when it could first tell: asked no more, one
 * that is busy later is still known. It holds none of them, and forgets what they said when they go.
 *
 * @param <S> type of the services
 * @param <T> what they say of themselves, without any object of their bundles
 */
public final class Offers<S, T> {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final BundleContext context;
    private final PluginCalls plugins;
    private final Class<S> type;
    private final Function<S, T> ask;
    private final Map<ServiceReference<?>, T> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** Services of this framework; {@code type} is that by which they are registered. */
    @SuppressWarnings("unchecked")
    public Offers(BundleContext context, PluginCalls plugins, Class<? super S> type, Function<S, T> ask) {
        this.context = context;
        this.plugins = plugins;
        this.type = (Class<S>) type;
        this.ask = ask;
    }

    /**
     * A service that has told of itself.
     *
     * @param reference where it is found
     * @param module symbolic name of its bundle, empty where that has just gone
     * @param told what it said
     */
    public record Offer<T>(ServiceReference<?> reference, String module, T told) {}

    /**
     * All of them; one that cannot tell must not keep the others from being found.
     *
     * @param isOn tells of a module whether what it offers is there
     * @param untold takes why one could not tell
     */
    public List<Offer<T>> all(Predicate<String> isOn, Consumer<Problem> untold) {
        List<Offer<T>> all = new ArrayList<>();
        for (ServiceReference<?> reference : references()) {
            Bundle bundle = reference.getBundle();
            String module = bundle == null ? "" : bundle.getSymbolicName();
            if (isOn.test(module)) {
                try {
                    told(reference).ifPresent(known -> all.add(new Offer<>(reference, module, known)));
                } catch (Problem contained) {
                    LOG.warn("What {} offers is passed over", module, contained);
                    untold.accept(contained);
                }
            }
        }
        return all;
    }

    private Optional<T> told(ServiceReference<?> reference) {
        T known = told.get(reference);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> said = use(reference, ask);
        said.ifPresent(words -> told.put(reference, words));
        return said;
    }

    /** Lets a service be used, and lets go of it; empty where its bundle goes at this very moment. */
    public <R> Optional<R> use(ServiceReference<?> reference, Function<S, R> use) {
        Object service = context.getService(reference);
        try {
            return type.isInstance(service)
                    ? Optional.of(use.apply(plugins.around(type, type.cast(service))))
                    : Optional.empty();
        } finally {
            context.ungetService(reference);
        }
    }

    private ServiceReference<?>[] references() {
        try {
            ServiceReference<?>[] found = context.getServiceReferences(type.getName(), null);
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("there is no filter", impossible);
        }
    }
}
