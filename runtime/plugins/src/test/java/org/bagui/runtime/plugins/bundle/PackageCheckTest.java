package org.bagui.runtime.plugins.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.bagui.core.plugin.PluginFault;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two plugins do not share the beginning of their tables' names, whichever comes first. */
class PackageCheckTest {
    @ParameterizedTest
    @CsvSource({
        "cn.a.auto,       cn.b.auto-parts, cn.b.auto-parts auto_parts auto",
        "cn.b.auto-parts, cn.a.auto,       cn.a.auto auto auto_parts",
        "cn.a.auto,       cn.b.auto,       cn.b.auto auto auto",
        "cn.a.hist,       cn.b.auto,       cn.b.auto auto hist",
        "cn.b.auto,       cn.a.hist,       cn.a.hist hist auto",
        "cn.a.auto,       cn.a.autoparts,  ''",
        "cn.a.auto,       cn.a.bus,        ''",
    })
    void namesAreFarEnoughApart(String name, String other, String said) {
        List<PluginFault> faults = PackageCheck.tables(jar(name), List.of(jar(other)));
        assertEquals(
                said.isEmpty() ? List.of() : List.of(PluginFault.of("tables-alike", (Object[]) said.split(" "))),
                faults);
    }

    private static JarFacts jar(String name) {
        return new JarFacts(name, "1.0.0", Set.of(), "");
    }
}
