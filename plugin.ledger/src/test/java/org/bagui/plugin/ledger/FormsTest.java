package org.bagui.plugin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.testkit.Entries;
import org.bagui.plugin.ledger.demand.LabourDemand;
import org.bagui.plugin.ledger.flow.MonthlyFlow;
import org.bagui.plugin.ledger.kit.FormColumns;
import org.bagui.plugin.ledger.kit.FormColumns.Column;
import org.bagui.plugin.ledger.profile.EnterpriseProfile;
import org.bagui.plugin.ledger.training.TrainingDemand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The two entities hold every column of their forms, with type, unit, bounds and origin as the column list says. */
class FormsTest {
    private static final Map<String, Class<? extends RegisterEntry>> ENTITIES = Map.of(
            "enterprise_info", EnterpriseProfile.class,
            "labour_demand", LabourDemand.class,
            "monthly_flow", MonthlyFlow.class,
            "training_demand", TrainingDemand.class);

    /**
     * Required columns whose empty cell costs no row: a telephone never does (ruling 4), pay may be open to talk (both
     * ends empty).
     */
    private static final Set<String> MAY_BE_EMPTY = Set.of("contactMobile", "wageMin", "wageMax");

    /** Fields that belong to the platform or to all entries about enterprises. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("period", "uscc", "enterpriseName");

    /** Derived fields that stand beside the form's columns. */
    private static final Set<String> BESIDE_THE_FORM = Set.of(
            "countyCode",
            "ordinal",
            "ageMin",
            "ageMax",
            "industryCode",
            "tertiarySector",
            "isManufacturing",
            "sizeClass",
            "aboveScale",
            "keyEnterprise");

    @TestFactory
    Stream<DynamicTest> everyColumnIsThere() {
        return ENTITIES.keySet().stream()
                .flatMap(form -> FormColumns.of(form).stream())
                .map(column -> DynamicTest.dynamicTest(column.form() + " " + column.name(), () -> checkColumn(column)));
    }

    @Test
    void theListIsWhole() {
        assertEquals(70, FormColumns.of("enterprise_info").size());
        assertEquals(38, FormColumns.of("labour_demand").size());
        assertEquals(14, FormColumns.of("monthly_flow").size());
        assertEquals(21, FormColumns.of("training_demand").size());
    }

    @Test
    void nothingElseIsThere() {
        for (String form : ENTITIES.keySet()) {
            Set<String> expected = new HashSet<>(OF_THE_PLATFORM);
            FormColumns.of(form).forEach(column -> expected.add(column.name()));
            if (form.equals("enterprise_info")) {
                expected.add("keptFrom");
            } else {
                expected.addAll(BESIDE_THE_FORM);
            }
            for (Class<?> at = ENTITIES.get(form); at != RegisterEntry.class; at = at.getSuperclass()) {
                for (java.lang.reflect.Field field : at.getDeclaredFields()) {
                    assertTrue(
                            field.isSynthetic()
                                    || Modifier.isStatic(field.getModifiers())
                                    || expected.contains(field.getName()),
                            form + " " + field.getName());
                }
            }
        }
    }

    private static void checkColumn(Column column) {
        java.lang.reflect.Field field = Entries.field(ENTITIES.get(column.form()), column.name());
        assertEquals(type(column), field.getType());
        if (OF_THE_PLATFORM.contains(column.name())) {
            return;
        }
        Field facts = field.getAnnotation(Field.class);
        assertNotNull(facts);
        boolean text = field.getType() == String.class;
        boolean required = field.isAnnotationPresent(text ? NotBlank.class : NotNull.class);
        boolean auto = column.required().equals("auto");
        if (auto) {
            assertTrue(field.isAnnotationPresent(Derived.class) || facts.defaulted(), "nobody fills it");
        } else {
            assertEquals(column.required().equals("Y") && !MAY_BE_EMPTY.contains(column.name()), required);
        }
        assertEquals(column.unit(), facts.unit());
        boolean kept = column.every().equals("year") && !field.isAnnotationPresent(Derived.class);
        assertEquals(kept, facts.carry() == Carry.FIXED);
        checkLength(column, field);
        checkCodes(column, field.getAnnotation(Code.class));
    }

    private static Class<?> type(Column column) {
        if (column.name().equals("ageMinMax")) {
            return String.class;
        }
        return switch (column.type().split("[ (]")[0]) {
            case "int" -> Integer.class;
            case "decimal" -> BigDecimal.class;
            case "boolean" -> Boolean.class;
            case "date" -> LocalDate.class;
            case "period" -> YearMonth.class;
            default -> String.class;
        };
    }

    private static void checkLength(Column column, java.lang.reflect.Field field) {
        Matcher length = Pattern.compile("text\\((\\d+)\\)").matcher(column.type());
        // A landline with its area code is longer than the 11 digits of a mobile; no form may lose a row by it.
        if (length.matches() && !column.name().equals("contactMobile")) {
            assertEquals(
                    Integer.parseInt(length.group(1)),
                    field.getAnnotation(Size.class).max());
        }
        if (field.getType() == BigDecimal.class) {
            assertEquals(12, field.getAnnotation(Digits.class).integer());
            assertEquals(2, field.getAnnotation(Digits.class).fraction());
        }
    }

    private static void checkCodes(Column column, Code code) {
        Matcher list = Pattern.compile("code:(\\w+)").matcher(column.type());
        if (list.matches()) {
            assertEquals(list.group(1), code.list());
        }
        Matcher words = Pattern.compile("(enum|set) ([A-Z_/]+)").matcher(column.type());
        if (words.matches()) {
            assertEquals(words.group(1).equals("set"), code.many());
            CodeList known = BuiltInCodeLists.lists().find(code.list()).orElseThrow();
            List<String> codes = known.codes().stream()
                    .map(org.bagui.core.codelist.CodeListEntry::code)
                    .toList();
            assertEquals(Set.copyOf(Arrays.asList(words.group(2).split("/"))), Set.copyOf(codes));
        }
    }
}
