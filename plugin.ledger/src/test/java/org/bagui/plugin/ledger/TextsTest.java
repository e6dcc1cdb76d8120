package org.bagui.plugin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.register.Field;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.testkit.Entries;
import org.bagui.plugin.ledger.demand.LabourDemand;
import org.bagui.plugin.ledger.flow.MonthlyFlow;
import org.bagui.plugin.ledger.kit.FormColumns;
import org.bagui.plugin.ledger.profile.EnterpriseProfile;
import org.bagui.plugin.ledger.training.TrainingDemand;
import org.bagui.plugin.ledger.wage.MinimumWages;
import org.bagui.plugin.ledger.wage.Wages;
import org.bagui.plugin.ledger.warning.Limits;
import org.bagui.plugin.ledger.warning.WarningLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles of all fields and groups, and what every fault says, in both languages. */
class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "enterprise-profile, enterprise_info, org.bagui.plugin.ledger.profile.EnterpriseProfile",
        "labour-demand, labour_demand, org.bagui.plugin.ledger.demand.LabourDemand",
        "monthly-flow, monthly_flow, org.bagui.plugin.ledger.flow.MonthlyFlow",
        "training-demand, training_demand, org.bagui.plugin.ledger.training.TrainingDemand"
    })
    void everythingHasItsText(String register, String form, Class<?> entity) throws Exception {
        Properties zh = texts(register, "");
        Properties en = texts(register, "_en");
        assertEquals(zh.keySet(), en.keySet());
        Set<String> keys = new LinkedHashSet<>(List.of("title"));
        for (Class<?> at = entity; at != RegisterEntry.class; at = at.getSuperclass()) {
            for (java.lang.reflect.Field field : at.getDeclaredFields()) {
                Field facts = field.getAnnotation(Field.class);
                if (facts != null && at.getName().startsWith("org.bagui.plugin")) {
                    keys.add("field." + field.getName());
                    keys.add("group." + facts.group());
                }
            }
        }
        List<RuleNote> notes = notes(register);
        assertTrue(notes.size() > 10, "rules were not found");
        for (RuleNote note : notes) {
            note.fields().forEach(field -> Entries.field(entity, field));
            if (!note.code().equals("required")) {
                keys.add("fault." + note.code());
            }
        }
        keys.forEach(key -> {
            assertTrue(zh.containsKey(key), "no Chinese " + key);
            assertTrue(!zh.getProperty(key).isBlank() && !en.getProperty(key).isBlank(), key);
        });
        zh.stringPropertyNames().stream()
                .filter(key -> key.startsWith("fault."))
                .forEach(key -> {
                    assertTrue(keys.contains(key), "nobody raises " + key);
                    assertTrue(zh.getProperty(key).contains("请"), key + " does not say what to do");
                });
        for (FormColumns.Column column : FormColumns.of(form)) {
            String title = zh.getProperty("field." + column.name());
            if (title != null) {
                assertEquals(column.header(), title.replace('（', '(').replace('）', ')'));
            }
        }
    }

    private static Properties texts(String register, String language) throws IOException {
        Properties texts = new Properties();
        String file = "/OSGI-INF/l10n/" + register + language + ".properties";
        try (InputStream in = TextsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /** What all rules of the register may say; the rules are found as classes, so that none is forgotten. */
    private static List<RuleNote> notes(String register) throws Exception {
        List<RuleNote> notes = new ArrayList<>();
        for (Class<?> at :
                List.of(EnterpriseProfile.class, LabourDemand.class, MonthlyFlow.class, TrainingDemand.class)) {
            Path classes = Path.of(at.getResource(at.getSimpleName() + ".class").toURI())
                    .getParent();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(classes, "*.class")) {
                for (Path file : files) {
                    String name = file.getFileName().toString().replace(".class", "");
                    Class<?> type = Class.forName(at.getPackageName() + "." + name);
                    if (RegisterRules.class.isAssignableFrom(type)) {
                        RegisterRules<?> rules = (RegisterRules<?>) rules(type);
                        if (rules.register().equals(register)) {
                            notes.addAll(rules.notes());
                        }
                    }
                }
            }
        }
        return notes;
    }

    private static Object rules(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getConstructors()[0];
        Object[] services = new Object[constructor.getParameterCount()];
        for (int i = 0; i < services.length; i++) {
            Class<?> service = constructor.getParameterTypes()[i];
            if (service == MinimumWages.class) {
                services[i] = Wages.of();
            } else {
                services[i] = service == WarningLimits.class ? Limits.DEFAULT : BuiltInPlaces.directory();
            }
        }
        return constructor.newInstance(services);
    }
}
