package org.bagui.core.register.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of text value with its own reading and check (credit code, telephone number), named by {@code @Field(type)}.
 *
 * <p>Register an implementation as an OSGi service from any bundle.
 */
@ConsumerType
public interface FieldType {
    /** Name that fields use, kebab-case. */
    String name();

    /** Reads a text as entered; never throws for a wrong one. */
    Reading read(String text);

    /**
     * What came of a text.
     *
     * @param value normalised value to keep, or null
     * @param fault code of what is wrong, or null
     * @param severity weight of the fault; a warning keeps the value
     */
    record Reading(String value, String fault, Severity severity) {
        /** A text without fault. */
        public static Reading of(String value) {
            return new Reading(value, null, null);
        }
    }
}
