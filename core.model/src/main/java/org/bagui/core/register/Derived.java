package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States that a rule computes the field from others; it is stored, and read-only in every channel. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Derived {
    /** Fields that the value comes from; cycles fail the definition. */
    String[] from();
}
