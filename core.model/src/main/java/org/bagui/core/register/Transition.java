package org.bagui.core.register;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** A step of a {@link LifeCycle}. Its title stands in the register's l10n file as {@code step.<name>}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Transition {
    /** Stands in {@link #notBy} for whoever has written the entry since the last step. */
    String EDIT = "edit";

    /** Name in addresses, kebab-case, at most 30 letters: {@code confirm}. */
    String name();

    /** States from which it leads; none for the step that creates. */
    String[] from() default {};

    /** States to which it leads: the first, unless a rule chooses another of them. */
    String[] to();

    /** Permission to take it, apart from that to edit; by default that of entries. */
    String permission() default "entries.write";

    /** For whom it is taken; {@link Side#ANY} by default. */
    Side by() default Side.ANY;

    /** Steps whose taker may not take this one; {@link #EDIT}: nor whoever has written the entry since the last step. */
    String[] notBy() default {};

    /** Fields that the step sets, and the only ones that its body may hold beside the reason. */
    String[] asks() default {};

    /** Fields that must be filled by then. */
    String[] needs() default {};

    /** Field of a date that becomes the day of the step. */
    String stamps() default "";

    /** Whether a reason is given. */
    Reason reason() default Reason.NONE;

    /** For whom a step is taken. */
    enum Side {
        /** Whoever may. */
        ANY,
        /** The place of report itself, a township inside it too. */
        OWN,
        /** A place above it: its city, its region. */
        ABOVE;

        /** Word of the interface: {@code own}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a reason is given. */
    enum Reason {
        /** None is taken. */
        NONE,
        /** One may be given. */
        MAY,
        /** One must be given. */
        MUST;

        /** Word of the interface: {@code must}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
