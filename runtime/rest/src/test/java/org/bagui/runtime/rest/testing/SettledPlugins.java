package org.bagui.runtime.rest.testing;

import java.util.List;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.LocalPlugins;

/** A folder of plugins that is empty, and looked through. */
final class SettledPlugins implements LocalPlugins {
    @Override
    public List<LocalPlugin> all() {
        return List.of();
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public boolean isLocal(long bundle) {
        return false;
    }
}
