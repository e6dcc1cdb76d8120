package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States that a number takes part in roll-ups, and how. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Measure {
    /** How values of one period are put together. */
    Kind value() default Kind.SUM;

    /** How values of several periods are put together: a flow is summed, of a stock the last one counts. */
    OverTime time() default OverTime.LAST;

    /** Field that weighs a {@link Kind#MEAN}; empty for an unweighted mean. */
    String weight() default "";

    /** Kind of a measure. */
    enum Kind {
        /** Sum of the values. */
        SUM,
        /** Mean of the values that are there, weighted where a weight is named. */
        MEAN
    }

    /** Behaviour over periods. */
    enum OverTime {
        /** A flow: months may be added. */
        SUM,
        /** A stock: months may not be added, the last one counts. */
        LAST
    }
}
