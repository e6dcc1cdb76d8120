package org.bagui.core.register;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A state of a {@link LifeCycle}. Its title stands in the register's l10n file as {@code state.<name>}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface State {
    /** Stands in {@link #editable} for all fields. */
    String ALL = "*";

    /** Name, at most ten small letters: {@code proposed}. */
    String name();

    /** Fields that may be changed beside steps; {@link #ALL} for any, none by default. */
    String[] editable() default {};

    /** Whether roll-ups count entries in the state. */
    boolean counts() default true;

    /** Days after which an entry in the state is late; 0 for none. */
    int due() default 0;

    /** Field of a date after which an entry in the state is late, in place of {@link #due}. */
    String dueField() default "";

    /** Whether an entry may lack what is required, as a draft may. */
    boolean incomplete() default false;

    /** Whether the way ends here. */
    boolean last() default false;
}
