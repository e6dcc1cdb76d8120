package org.bagui.runtime.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States what a method under a register answers, where its Java type does not tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shape {
    /** What it answers. */
    Kind value();

    /** What methods under a register answer. */
    enum Kind {
        /** A page of entries. */
        PAGE,
        /** One entry; where the method takes JSON, one entry as entered is its body. */
        ENTRY,
        /** One entry, after the step that the body is for. */
        STEP,
        /** Versions of an entry. */
        REVISIONS,
        /** Figures put together. */
        ROLL_UP
    }
}
