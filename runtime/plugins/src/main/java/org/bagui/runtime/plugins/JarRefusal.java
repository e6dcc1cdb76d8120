package org.bagui.runtime.plugins;

import java.util.List;
import org.bagui.core.plugin.PluginFault;

/** A plugin is not taken, for the reasons given. */
public final class JarRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<PluginFault> faults;

    /** A refusal for these reasons. */
    public JarRefusal(List<PluginFault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one reason, with the values of its text. */
    public JarRefusal(String code, Object... args) {
        this(List.of(PluginFault.of(code, args)));
    }

    /** The reasons. */
    public List<PluginFault> faults() {
        return faults;
    }

    /** Refuses where there is any reason. */
    public static void unlessEmpty(List<PluginFault> faults) throws JarRefusal {
        if (!faults.isEmpty()) {
            throw new JarRefusal(faults);
        }
    }
}
