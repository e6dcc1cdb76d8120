package org.bagui.runtime.rest.dispatch;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Settings of the interface. */
@ComponentPropertyType
public @interface RestSettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.rest";

    /** Largest JSON body, in MiB. */
    int json_mebibytes() default 1;

    /** Largest other body (workbooks, code lists), in MiB. */
    int upload_mebibytes() default 100;
}
