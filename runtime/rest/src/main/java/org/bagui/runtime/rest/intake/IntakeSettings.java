package org.bagui.runtime.rest.intake;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of how requests are taken in. The server has 200 threads. */
@ComponentPropertyType
@ObjectClassDefinition(name = "请求接收 Intake of requests")
public @interface IntakeSettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.rest.intake";

    /** Requests that are worked on at a time; the rest of the threads is for /health and for what comes in. */
    @AttributeDefinition(name = "同时处理的请求上限 Requests worked on at a time")
    int requests() default 160;

    /** Seconds until a short body (at most 64 KiB) has to be there. */
    @AttributeDefinition(name = "短请求体（64 KiB 以内）的接收时限（秒） Seconds until a short body (at most 64 KiB) has to be there")
    int body_seconds() default 20;

    /** Seconds until a long body has to be there. */
    @AttributeDefinition(name = "长请求体的接收时限（秒） Seconds until a long body has to be there")
    int upload_seconds() default 900;

    /** Long bodies that are read at a time. */
    @AttributeDefinition(name = "同时接收的长请求体上限 Long bodies read at a time")
    int uploads() default 60;

    /** Long bodies of one account, or of all who show none, that are read at a time. */
    @AttributeDefinition(
            name = "同一账户（未登录者合计）同时接收的长请求体上限"
                    + " Long bodies of one account, or of all that are not signed in, read at a time")
    int uploads_per_caller() default 8;
}
