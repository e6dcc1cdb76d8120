package org.bagui.runtime.register.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.testkit.FakeDefinition;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plugin authors test their rules over says of a class what the platform reads from it, titles aside. */
class FakeDefinitionTest {
    @ParameterizedTest
    @CsvSource({
        "org.bagui.runtime.register.definition.SampleEntry, sample",
        "org.bagui.core.enterprise.Enterprise, enterprise"
    })
    void saysWhatThePlatformReads(Class<? extends RegisterEntry> entity, String texts) {
        RegisterDefinition real = Definitions.read(entity, "b", L10n.of(entity.getClassLoader(), texts))
                .orThrow();
        RegisterDefinition fake = FakeDefinition.of(entity);
        assertEquals(untitled(real), untitled(fake));
        assertTrue(untitled(real).lines().count() > 15, untitled(real));
        RegisterEntry entry = fake.newEntry();
        for (FieldDefinition field : fake.fields()) {
            Object value = field.kind().type() == String.class ? "x" : null;
            field.access().set(entry, value);
            assertEquals(value, real.require(field.name()).access().get(entry), field.name());
        }
    }

    /** The definition as text without the texts of l10n files. */
    private static String untitled(RegisterDefinition register) {
        return Description.of(register)
                .lines()
                .map(line -> line.startsWith("  ")
                        ? line.replaceFirst("^((?:[^|]*\\|){3})[^|]*", "$1").replaceFirst(" \\| help .*", "")
                        : line.replaceFirst("^([^|]*\\|)[^|]*", "$1"))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
