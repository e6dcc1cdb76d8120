package org.bagui.runtime.security;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Settings of accounts and sessions; the defaults follow the usual practice for classified protection level 2. */
@ComponentPropertyType
public @interface SecuritySettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.security";

    /** Minutes after which an unused session ends. */
    int idle_minutes() default 30;

    /** Hours after which a session ends in any case. */
    int session_hours() default 12;

    /** Sessions that an account may have at one time; the least used one gives way. */
    int parallel_sessions() default 10;

    /** Days after which a password must be changed; 0 for never. */
    int password_days() default 90;

    /** Failed sign-ins in a row that lock a name. */
    int lock_failures() default 5;

    /** Minutes for which a name stays locked. */
    int lock_minutes() default 15;

    /** Failed sign-ins from one address within the lock time before the address has to wait. */
    int address_failures() default 100;

    /** Place of the first administrator. */
    String first_place() default "450000";
}
