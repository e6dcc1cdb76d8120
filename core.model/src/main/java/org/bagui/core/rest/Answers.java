package org.bagui.core.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States what a resource method answers where its Java type, a bare {@code Response}, does not tell; for OpenAPI. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** Class of the answer, most often a record; {@code java.io.InputStream} stands for a file. */
    Class<?> value();

    /** Media types of the answer, where they are not those that the method produces. */
    String[] types() default {};

    /** Statuses of the answer where nothing is refused, {@code 304} among them; an answer of any, where they are not told. */
    int[] status() default {};
}
