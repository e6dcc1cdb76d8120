package org.bagui.runtime.register.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.Registers;
import org.bagui.runtime.register.definition.DefinitionFault;
import org.bagui.runtime.register.definition.DefinitionResult;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the register kit says of local plugins: every register is valid, and its name is nobody else's. */
@Component(service = PluginCheck.class)
public final class RegisterCheck implements PluginCheck {
    private final BundleContext context;
    private final Registers registers;
    private final Messages messages;

    /** A check against these registers. */
    @Activate
    public RegisterCheck(BundleContext context, @Reference Registers registers, @Reference Messages messages) {
        this.context = context;
        this.registers = registers;
        this.messages = messages;
    }

    @Override
    public List<PluginFault> before(Candidate plugin) {
        List<PluginFault> faults = new ArrayList<>();
        for (DefinitionResult result :
                BundleReader.read(context.getBundle(plugin.bundle())).readings()) {
            for (DefinitionFault fault : result.faults()) {
                faults.add(PluginFault.of(
                        "register-invalid",
                        result.register(),
                        fault.describe(messages, Locale.CHINESE),
                        fault.describe(messages, Locale.ENGLISH)));
            }
            registers
                    .definition(result.register())
                    .map(RegisterDefinition::bundle)
                    .filter(owner -> !owner.equals(plugin.name()))
                    .ifPresent(owner -> faults.add(PluginFault.of("duplicate-register", result.register(), owner)));
        }
        return faults;
    }

    @Override
    public List<PluginFault> after(Candidate plugin) {
        List<PluginFault> faults = new ArrayList<>();
        registers.failures().stream()
                .filter(failed -> failed.bundle().equals(plugin.name()))
                .forEach(failed -> faults.add(
                        PluginFault.of("register-failed", failed.register(), String.join("; ", failed.faults()))));
        if (faults.isEmpty() && registers.catalogue().lacksRules(plugin.bundle())) {
            faults.add(PluginFault.of("rules-failed"));
        }
        return faults;
    }
}
