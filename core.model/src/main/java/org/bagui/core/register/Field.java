package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Facts of a register's field that its Java type and its constraints do not tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Field {
    /** Block of the form in which the field stands; a key of the register's l10n file ({@code group.staff}). */
    String group() default "";

    /** Whether lists show the field unless asked otherwise. */
    boolean list() default false;

    /**
     * Whether {@code where} and {@code sort} may name the field. Lists are read along the index of the scope; a field of many values
     * that is asked for alone gains by an index of its own, in a migration written by hand.
     */
    boolean filter() default false;

    /** Whether the search word {@code q} looks into the field. */
    boolean search() default false;

    /** What carry-forward and prefill do with the field. */
    Carry carry() default Carry.NONE;

    /** Masked in lists, exports, revisions and fault echoes; refused in where, sort and dimension. */
    boolean sensitive() default false;

    /**
     * Has permissions of its own as a sensitive field does, and is in lists, sheets and exports as any other for whoever has that
     * to read it: whom to call at a firm. Masked everywhere for all others; refused in where, sort and dimension.
     */
    boolean restricted() default false;

    /** Unit of a number, as in {@code person}, {@code CNY/month}, {@code 10k CNY}. */
    String unit() default "";

    /** Name of a {@code FieldType} that reads and checks the value; empty for the Java type's own reading. */
    String type() default "";

    /** Whether a rule gives the value where the input has none, so that a sheet may lack the column. */
    boolean defaulted() default false;

    /** What becomes of a field's value in the next period. */
    enum Carry {
        /** The field is asked anew each period. */
        NONE,
        /** The field keeps its value from period to period until changed. */
        FIXED,
        /** The field tells of what happened in its period; not even an answer "unchanged" repeats it. */
        ONCE
    }
}
