package org.bagui.runtime.rest.dispatch;

import java.util.concurrent.Callable;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets resources of local plugins answer in threads of their own, and those of the platform in the caller's. */
@Component(service = PluginResourceInvoker.class)
public final class PluginResourceInvoker {
    private final PluginCalls plugins;
    private final RequestContextHolder requests;
    private final Json json;

    /** Answers of these plugins. */
    @Activate
    public PluginResourceInvoker(
            @Reference PluginCalls plugins, @Reference RequestContextHolder requests, @Reference Json json) {
        this.plugins = plugins;
        this.requests = requests;
        this.json = json;
    }

    /** What the resource answers; where it is a plugin's, no code of the plugin is left to run. */
    Object answer(Call call, Object resource, Callable<Object> work) throws Exception {
        if (!plugins.contains(resource)) {
            return work.call();
        }
        try {
            return plugins.apart(resource, () -> finished(call, work));
        } catch (Problem problem) {
            if (problem.code().equals("plugin-too-slow")) {
                call.abandon();
            }
            throw problem;
        }
    }

    /** In the thread of the plugin, which has the call as the server's would have it. */
    private Object finished(Call call, Callable<Object> work) throws Exception {
        requests.enter(call);
        try {
            Object result = work.call();
            // An answer to HEAD has no body.
            return call.method().equals("HEAD") ? result : FinishedAnswer.of(result, json.mapper());
        } finally {
            requests.leave();
        }
    }
}
