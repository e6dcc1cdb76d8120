package org.bagui.runtime.register.definition;

import jakarta.validation.Constraint;
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
import java.util.regex.PatternSyntaxException;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.ValueKind;

/**
 * Interprets the Jakarta Bean Validation constraints of one field; whatever it does not know is the fault
 * {@code unsupported-constraint}, so that no bound is ever left out in silence.
 */
final class ConstraintReader {
    private final Field field;
    private final ValueKind kind;
    private final Findings findings;

    private boolean required;
    private boolean notInFuture;
    private Integer maxLength;
    private BigDecimal min;
    private BigDecimal max;
    private Digits digits;
    private boolean positive;
    private java.util.regex.Pattern pattern;

    ConstraintReader(Field field, ValueKind kind, Findings findings) {
        this.field = field;
        this.kind = kind;
        this.findings = findings;
    }

    Bounds read() {
        for (Annotation annotation : field.getAnnotations()) {
            boolean constraint = annotation.annotationType().isAnnotationPresent(Constraint.class)
                    || annotation.annotationType().getName().startsWith(NotNull.class.getPackageName());
            if (constraint && !take(annotation)) {
                findings.on(
                        field,
                        "unsupported-constraint",
                        annotation.annotationType().getSimpleName(),
                        kind);
            }
        }
        if (kind == ValueKind.TEXT && maxLength == null) {
            findings.on(field, "no-max-length");
        }
        if (kind == ValueKind.DECIMAL && digits == null) {
            findings.on(field, "no-digits");
        }
        if (positive) {
            raise(BigDecimal.ONE.movePointLeft(digits == null ? 0 : digits.fraction()));
        }
        return new Bounds(
                required,
                maxLength,
                min,
                max,
                digits == null ? null : digits.integer(),
                digits == null ? null : digits.fraction(),
                pattern,
                notInFuture);
    }

    private boolean take(Annotation annotation) {
        if (annotation instanceof NotNull) {
            required = true;
            return true;
        }
        return switch (kind) {
            case TEXT -> takeOfText(annotation);
            case INTEGER, LONG, DECIMAL -> takeOfNumber(annotation);
            case DATE, MONTH, MOMENT -> takeOfDate(annotation);
            case BOOLEAN -> false;
        };
    }

    private boolean takeOfText(Annotation annotation) {
        if (annotation instanceof NotBlank) {
            required = true;
            return true;
        }
        if (annotation instanceof Size size && size.min() == 0 && size.max() < Integer.MAX_VALUE) {
            maxLength = size.max();
            return true;
        }
        return annotation instanceof Pattern expression && compile(expression);
    }

    private boolean compile(Pattern expression) {
        int flags = 0;
        for (Pattern.Flag flag : expression.flags()) {
            flags |= flag.getValue();
        }
        try {
            pattern = java.util.regex.Pattern.compile(expression.regexp(), flags);
        } catch (PatternSyntaxException e) {
            findings.on(field, "bad-pattern", expression.regexp());
        }
        return true;
    }

    private boolean takeOfNumber(Annotation annotation) {
        if (annotation instanceof Min least) {
            raise(BigDecimal.valueOf(least.value()));
        } else if (annotation instanceof Max most) {
            lower(BigDecimal.valueOf(most.value()));
        } else if (annotation instanceof DecimalMin least && least.inclusive()) {
            raise(new BigDecimal(least.value()));
        } else if (annotation instanceof DecimalMax most && most.inclusive()) {
            lower(new BigDecimal(most.value()));
        } else if (annotation instanceof PositiveOrZero) {
            raise(BigDecimal.ZERO);
        } else if (annotation instanceof Positive) {
            positive = true;
        } else if (annotation instanceof Digits places) {
            digits = places;
        } else {
            return false;
        }
        return true;
    }

    private boolean takeOfDate(Annotation annotation) {
        notInFuture |= annotation instanceof PastOrPresent;
        return annotation instanceof PastOrPresent;
    }

    private void raise(BigDecimal bound) {
        min = min == null ? bound : min.max(bound);
    }

    private void lower(BigDecimal bound) {
        max = max == null ? bound : max.min(bound);
    }
}
