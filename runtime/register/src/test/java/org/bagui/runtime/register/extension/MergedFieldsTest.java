package org.bagui.runtime.register.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.junit.jupiter.api.Test;

class MergedFieldsTest {
    private static ExtensionField number(String name, String zh, boolean required, int min, int max) {
        return new ExtensionField(
                name,
                Kind.WHOLE_NUMBER,
                new Titles(zh, name),
                required,
                null,
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                null,
                null);
    }

    private static ExtensionField text(String name, String zh, boolean required) {
        return new ExtensionField(name, Kind.TEXT, new Titles(zh, name), required, null, null, null, 20, "[a-z]+");
    }

    private static FieldSet set(String place, List<ExtensionField> fields, List<ExtensionField> retired) {
        return new FieldSet(fields, retired, PlaceCode.of(place), 1);
    }

    private static MergedFields merged(FieldSet... sets) {
        return new MergedFields(new FieldSpan(List.of(sets)));
    }

    private static List<String> names(Collection<ExtensionField> fields) {
        return fields.stream().map(ExtensionField::name).toList();
    }

    @Test
    void fieldsOfOnePlaceAreAsTheyAre() {
        ExtensionField tier = number("tier", "层级", true, 1, 3);
        MergedFields one = merged(set("450203", List.of(tier), List.of(text("old", "旧", true))));
        assertEquals(List.of(tier), List.copyOf(one.fields()));
        assertEquals(List.of("old"), names(one.retired()));
    }

    @Test
    void aNameIsAskedForWhereAllAskForItWithinTheWidestBounds() {
        MergedFields two = merged(
                set("450203", List.of(number("tier", "层级", true, 1, 3), text("grade", "等级", true)), List.of()),
                set("450204", List.of(number("rate", "比率", true, 0, 9), number("tier", "级别", true, 0, 2)), List.of()));
        assertEquals(List.of("tier", "grade", "rate"), names(two.fields()), "in the order of the places");
        ExtensionField tier = two.fields().iterator().next();
        assertTrue(tier.required());
        assertEquals(BigDecimal.ZERO, tier.min());
        assertEquals(BigDecimal.valueOf(3), tier.max());
        assertEquals(1, two.fields().stream().filter(ExtensionField::required).count(), "the others are of one place");
    }

    @Test
    void twoKindsUnderOneNameAreTextWithoutBounds() {
        MergedFields two = merged(
                set("450203", List.of(number("tier", "层级", true, 1, 3)), List.of()),
                set("450204", List.of(text("tier", "级别", true)), List.of()),
                set("450205", List.of(number("tier", "层级", true, 1, 3)), List.of()));
        ExtensionField tier = two.fields().iterator().next();
        assertTrue(two.isMixed("tier"));
        assertEquals(Kind.TEXT, tier.kind());
        assertFalse(tier.required());
        assertNull(tier.pattern());
    }

    @Test
    void twoFieldsOfOneTitleAreToldApart() {
        MergedFields two = merged(
                set("450203", List.of(text("tier", "层级", false)), List.of()),
                set("450204", List.of(text("grade", "层 级", false)), List.of()));
        assertEquals(
                List.of("层级", "层 级（450204）"),
                two.fields().stream().map(field -> field.titles().zh()).toList());
    }

    @Test
    void whatOnePlaceHasRetiredAndAnotherHasIsThere() {
        MergedFields two = merged(
                set("450203", List.of(), List.of(text("tier", "层级", false), text("old", "旧", false))),
                set("450204", List.of(text("tier", "层级", false)), List.of(number("old", "旧", false, 0, 1))));
        assertEquals(List.of("tier"), names(two.fields()));
        assertEquals(List.of("old"), names(two.retired()));
        assertTrue(two.isMixed("old"), "both kinds of values may be there");
    }
}
