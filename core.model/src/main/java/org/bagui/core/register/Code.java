package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a text field holds a code of a list (accepted by code, official name or alias, kept as the code).
 *
 * <p>The lists {@code division} (city and county places), {@code township} and {@code industry} are built in; a code
 * whose list is not loaded is kept as text with a note.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Code {
    /** Name of the list, snake_case: {@code registration_type_2011}. */
    String list();

    /** Field whose code must be the parent of this one ({@code countyCode} of a township); may be empty. */
    String parent() default "";

    /** Whether the field holds a set of codes, kept in one column joined by commas in list order. */
    boolean many() default false;

    /** Whether a text that matches nothing is kept with a warning (occupations), instead of being an error. */
    boolean open() default false;
}
