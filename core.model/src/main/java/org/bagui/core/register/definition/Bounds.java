package org.bagui.core.register.definition;

import java.math.BigDecimal;

/**
 * Bounds of a field's value, taken from its Jakarta Bean Validation constraints.
 *
 * @param required a value must be there ({@code @NotNull}, {@code @NotBlank})
 * @param maxLength greatest number of characters of a text, or null ({@code @Size})
 * @param min least number, or null ({@code @Min}, {@code @Positive}, {@code @PositiveOrZero})
 * @param max greatest number, or null ({@code @Max})
 * @param integerDigits digits before the point, or null ({@code @Digits})
 * @param fractionDigits digits behind the point, or null ({@code @Digits})
 * @param pattern regular expression the whole text must match, or null ({@code @Pattern})
 * @param notInFuture a date or month must not lie after today ({@code @PastOrPresent})
 */
public record Bounds(
        boolean required,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        Integer integerDigits,
        Integer fractionDigits,
        java.util.regex.Pattern pattern,
        boolean notInFuture) {}
