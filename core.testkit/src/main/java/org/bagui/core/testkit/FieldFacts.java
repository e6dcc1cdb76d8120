package org.bagui.core.testkit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Measure;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.FieldDefinitionBuilder;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;

/** What the annotations of a field say; a field that the platform would refuse is read as far as it goes. */
final class FieldFacts {
    private static final List<String> FILTERABLE_SYSTEM_FIELDS = List.of("period", "status");

    private FieldFacts() {}

    static FieldDefinition of(Field field) {
        String name = field.getName();
        FieldDefinitionBuilder definition = FieldDefinition.named(name, kind(field))
                .column(column(name))
                .titles(new Titles(name, name))
                .access(new ReflectedAccess(field));
        if (field.getDeclaringClass() == RegisterEntry.class) {
            definition.system(true).filterable(FILTERABLE_SYSTEM_FIELDS.contains(name));
            return definition.inList(definition.build().isShown()).build();
        }
        org.bagui.core.register.Field facts = field.getAnnotation(org.bagui.core.register.Field.class);
        if (facts != null) {
            definition
                    .group(facts.group())
                    .type(facts.type())
                    .unit(facts.unit())
                    .defaulted(facts.defaulted())
                    .inList(facts.list())
                    .filterable(facts.filter())
                    .searched(facts.search())
                    .sensitive(facts.sensitive())
                    .restricted(facts.restricted())
                    .carry(facts.carry());
        }
        return definition
                .bounds(bounds(field))
                .code(read(
                        field, Code.class, code -> new CodeUse(code.list(), code.parent(), code.many(), code.open())))
                .measure(read(field, Measure.class, one -> new MeasureUse(one.value(), one.time(), one.weight())))
                .dimension(field.isAnnotationPresent(Dimension.class))
                .derivedFrom(
                        field.isAnnotationPresent(Derived.class)
                                ? List.of(field.getAnnotation(Derived.class).from())
                                : List.of())
                .build();
    }

    private static ValueKind kind(Field field) {
        return Arrays.stream(ValueKind.values())
                .filter(kind -> kind.type() == field.getType())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a register's field cannot be of this type: " + field));
    }

    /** The platform's name of a column or table. */
    static String column(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <A extends Annotation, R> R read(Field field, Class<A> type, Function<A, R> reading) {
        A annotation = field.getAnnotation(type);
        return annotation == null ? null : reading.apply(annotation);
    }

    private static Bounds bounds(Field field) {
        Digits digits = field.getAnnotation(Digits.class);
        return new Bounds(
                field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class),
                read(field, Size.class, Size::max),
                least(field, digits),
                first(
                        read(field, Max.class, max -> BigDecimal.valueOf(max.value())),
                        read(field, DecimalMax.class, max -> new BigDecimal(max.value()))),
                digits == null ? null : digits.integer(),
                digits == null ? null : digits.fraction(),
                read(field, Pattern.class, pattern -> java.util.regex.Pattern.compile(pattern.regexp())),
                field.isAnnotationPresent(PastOrPresent.class));
    }

    private static BigDecimal least(Field field, Digits digits) {
        return first(
                read(field, Min.class, min -> BigDecimal.valueOf(min.value())),
                read(field, DecimalMin.class, min -> new BigDecimal(min.value())),
                read(field, PositiveOrZero.class, any -> BigDecimal.ZERO),
                read(
                        field,
                        Positive.class,
                        any -> BigDecimal.ONE.movePointLeft(digits == null ? 0 : digits.fraction())));
    }

    private static BigDecimal first(BigDecimal... bounds) {
        return Arrays.stream(bounds).filter(bound -> bound != null).findFirst().orElse(null);
    }

    /** Way into a field by plain reflection. */
    private record ReflectedAccess(Field field) implements FieldAccess {
        @Override
        public Object get(RegisterEntry entry) {
            return Entries.get(entry, field.getName());
        }

        @Override
        public void set(RegisterEntry entry, Object value) {
            Entries.set(entry, field.getName(), value);
        }
    }
}
