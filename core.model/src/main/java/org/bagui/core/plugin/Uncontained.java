package org.bagui.core.plugin;

import java.util.List;
import java.util.concurrent.Callable;

/** Calls where there are no local plugins. */
record Uncontained() implements PluginCalls {
    @Override
    public boolean contains(Object service) {
        return false;
    }

    @Override
    public <R> R inside(Object service, Callable<R> work) throws Exception {
        return work.call();
    }

    @Override
    public <S> S around(Class<S> type, S service) {
        return service;
    }

    @Override
    public <R> R apart(Object service, Callable<R> work) throws Exception {
        return work.call();
    }

    @Override
    public List<PluginFigures> figures() {
        return List.of();
    }
}
