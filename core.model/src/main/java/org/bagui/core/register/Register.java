package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a register (台账): a kept list with a business key and dated updates.
 *
 * <p>Stands on a JPA entity that extends {@link RegisterEntry} or {@link EnterpriseEntry}. Everything else of the
 * register (REST, validation, workbook, history, roll-up, OpenAPI) is derived from the class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Register {
    /** Name in addresses, kebab-case, unique on the platform: {@code labour-demand}. */
    String name();

    /**
     * Fields of the business key besides the place of report. {@code period} stands for the entry's month; a field named
     * {@code ordinal} is numbered by the platform (the n-th row of a sheet with otherwise equal key).
     */
    String[] key();

    /** Whether entries belong to a month. */
    PeriodKind period() default PeriodKind.NONE;

    /** Who sees an entry. */
    ScopeClass scope() default ScopeClass.SUBTREE;

    /** Field that holds the code of the place of report (county level), or empty where only the upload names it. */
    String place() default "";

    /** Field that holds a township inside the place of report, to which an entry's scope narrows; may be empty. */
    String township() default "";

    /** Grows when the meaning of a field changes. */
    int version() default 1;
}
