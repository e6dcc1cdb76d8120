package org.bagui.core.plugin;

import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Every call from the platform into a local plugin goes through here: bounded in number, judged by its time, counted.
 * Calls to the platform's own bundles and to the plugins of its edition pass straight on.
 */
@ProviderType
public interface PluginCalls {
    /** Calls of an object of a local plugin: nothing is contained. */
    PluginCalls NONE = new Uncontained();

    /** Whether the object's class belongs to a local plugin. */
    boolean contains(Object service);

    /**
     * Calls in the caller's thread. What takes too long is refused when it returns, so that its transaction is rolled back.
     *
     * @throws org.bagui.core.problem.Problem 503 {@code plugin-failed} where it throws anything but a refusal,
     *     {@code plugin-too-slow}, {@code plugin-busy} where too many calls are inside the plugin already, {@code plugins-busy}
     *     where too many are inside all plugins together
     */
    <R> R inside(Object service, Callable<R> work) throws Exception;

    /** The service with all its calls made {@link #inside}; the service itself where it is no local plugin's. */
    <S> S around(Class<S> type, S service);

    /** The same as {@link #inside} in a thread of the plugin: its caller is answered in time, whatever the plugin does. */
    <R> R apart(Object service, Callable<R> work) throws Exception;

    /** Figures of all local plugins that were called since they came, by name. */
    List<PluginFigures> figures();
}
