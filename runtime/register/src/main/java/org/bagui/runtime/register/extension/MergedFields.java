package org.bagui.runtime.register.extension;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.core.tenant.TenantSettings.FieldSet;

/**
 * The fields of several places as one form has them, in the order of the places. A name is asked for where all ask for it,
 * within the widest bounds; one that means different kinds of values is shown as text; of two fields with one title the
 * later bears its place's code.
 */
final class MergedFields {
    private final Map<String, ExtensionField> fields = new LinkedHashMap<>();
    private final Map<String, ExtensionField> retired = new LinkedHashMap<>();
    private final Set<String> mixed = new HashSet<>();
    private final Set<String> titles = new HashSet<>();

    MergedFields(FieldSpan span) {
        List<FieldSet> sets = span.sets();
        sets.forEach(set -> set.fields().forEach(field -> add(set, field)));
        if (sets.size() > 1) {
            fields.replaceAll((name, field) -> isEverywhere(name, sets) ? field : optional(field));
        }
        sets.forEach(set -> set.retired().forEach(this::addRetired));
    }

    Collection<ExtensionField> fields() {
        return fields.values();
    }

    /** Fields that no place has any more, but some had. */
    Collection<ExtensionField> retired() {
        return retired.values();
    }

    /** Whether places mean different kinds of values by the name. */
    boolean isMixed(String name) {
        return mixed.contains(name);
    }

    private void add(FieldSet set, ExtensionField field) {
        ExtensionField known = fields.get(field.name());
        if (known == null) {
            fields.put(field.name(), titled(field, set));
        } else {
            fields.put(field.name(), mixed.contains(field.name()) ? optional(known) : both(known, field));
        }
    }

    private void addRetired(ExtensionField field) {
        ExtensionField now = fields.getOrDefault(field.name(), retired.get(field.name()));
        if (now == null) {
            retired.put(field.name(), field);
        } else if (isOther(now, field) && mixed.add(field.name())) {
            (fields.containsKey(field.name()) ? fields : retired).put(field.name(), asText(now));
        }
    }

    private ExtensionField both(ExtensionField a, ExtensionField b) {
        if (isOther(a, b)) {
            mixed.add(a.name());
            return asText(a);
        }
        return new ExtensionField(
                a.name(),
                a.kind(),
                a.titles(),
                a.required() && b.required(),
                a.codeList(),
                wider(a.min(), b.min(), BigDecimal::min),
                wider(a.max(), b.max(), BigDecimal::max),
                a.kind() == Kind.TEXT ? (Integer) Math.max(length(a), length(b)) : null,
                Objects.equals(a.pattern(), b.pattern()) ? a.pattern() : null);
    }

    static boolean isOther(ExtensionField a, ExtensionField b) {
        return a.kind() != b.kind() || !Objects.equals(a.codeList(), b.codeList());
    }

    private static int length(ExtensionField field) {
        return field.length() == null ? ExtensionField.USUAL_LENGTH : field.length();
    }

    private static BigDecimal wider(BigDecimal a, BigDecimal b, BinaryOperator<BigDecimal> choice) {
        return a == null || b == null ? null : choice.apply(a, b);
    }

    private static boolean isEverywhere(String name, List<FieldSet> sets) {
        return sets.stream().allMatch(set -> set.fields().stream()
                .anyMatch(field -> field.name().equals(name)));
    }

    private static ExtensionField optional(ExtensionField field) {
        return new ExtensionField(
                field.name(),
                field.kind(),
                field.titles(),
                false,
                field.codeList(),
                field.min(),
                field.max(),
                field.length(),
                field.pattern());
    }

    private static ExtensionField asText(ExtensionField field) {
        return new ExtensionField(field.name(), Kind.TEXT, field.titles(), false, null, null, null, null, null);
    }

    private ExtensionField titled(ExtensionField field, FieldSet set) {
        List<String> folded = new ArrayList<>();
        folded.add(TextFold.fold(field.titles().zh()));
        folded.add(TextFold.fold(field.titles().en()));
        if (folded.stream().noneMatch(titles::contains) || set.from() == null) {
            titles.addAll(folded);
            return field;
        }
        String place = set.from().text();
        Titles apart = new Titles(
                field.titles().zh() + "（" + place + "）", field.titles().en() + " (" + place + ")");
        return new ExtensionField(
                field.name(),
                field.kind(),
                apart,
                field.required(),
                field.codeList(),
                field.min(),
                field.max(),
                field.length(),
                field.pattern());
    }
}
