package org.bagui.core.register;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the states that entries of a register move through, and the steps between them; stands beside {@link Register}
 * on a class that extends {@link CaseEntry}.
 *
 * <p>What depends on more than the state, the caller and the fields is said by rules, which see the step of a row.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LifeCycle {
    /** The states; the first is that in which sheets create entries. */
    State[] states();

    /** The steps; exactly one begins nowhere, and creates. */
    Transition[] transitions();
}
