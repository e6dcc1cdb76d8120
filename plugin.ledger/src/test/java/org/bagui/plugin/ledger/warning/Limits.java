package org.bagui.plugin.ledger.warning;

import java.lang.reflect.Proxy;

/** Limits of warnings for tests. */
public final class Limits {
    /** The limits of an operator who set none. */
    public static final WarningLimits DEFAULT = new WarningLimits((WarningLimits.Settings) Proxy.newProxyInstance(
            Limits.class.getClassLoader(),
            new Class<?>[] {WarningLimits.Settings.class},
            (proxy, method, arguments) -> method.getDefaultValue()));

    private Limits() {}
}
