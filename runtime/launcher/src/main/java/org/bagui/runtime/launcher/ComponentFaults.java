package org.bagui.runtime.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Tells which declarative components lack a service. The runtime's classes live in a bundle, so it is asked by
 * reflection.
 */
public final class ComponentFaults {
    private static final PlatformService RUNTIME =
            new PlatformService("org.osgi.service.component.runtime.ServiceComponentRuntime");
    private static final int ACTIVE = 8;
    private static final int SATISFIED = 4;

    private final BundleContext context;

    public ComponentFaults(BundleContext context) {
        this.context = context;
    }

    /** Returns one line for each component that is neither satisfied nor active. */
    public List<String> list() {
        return RUNTIME.find(context)
                .map(reference -> list(context.getService(reference)))
                .orElse(List.of("org.apache.felix.scr: 未启动 not started"));
    }

    private static List<String> list(Object runtime) {
        try {
            List<String> faults = new ArrayList<>();
            Object descriptions = runtime.getClass()
                    .getMethod("getComponentDescriptionDTOs", Bundle[].class)
                    .invoke(runtime, (Object) new Bundle[0]);
            for (Object description : (Collection<?>) descriptions) {
                Object configurations = runtime.getClass()
                        .getMethod("getComponentConfigurationDTOs", description.getClass())
                        .invoke(runtime, description);
                for (Object configuration : (Collection<?>) configurations) {
                    describe(description, configuration, faults);
                }
            }
            return faults;
        } catch (ReflectiveOperationException e) {
            return List.of("组件状态无法读取 the components' state cannot be read: " + e);
        }
    }

    private static void describe(Object description, Object configuration, List<String> faults)
            throws ReflectiveOperationException {
        int state = (int) field(configuration, "state");
        if (state == ACTIVE || state == SATISFIED) {
            return;
        }
        StringBuilder line = new StringBuilder((String) field(description, "name"));
        for (Object missing : (Object[]) field(configuration, "unsatisfiedReferences")) {
            line.append(" 缺少 lacks ").append(field(missing, "name"));
            Object target = field(missing, "target");
            line.append(target == null ? "" : " " + target);
        }
        Object failure = field(configuration, "failure");
        line.append(failure == null ? "" : " " + failure);
        faults.add(line.toString());
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        return dto.getClass().getField(name).get(dto);
    }
}
