package org.bagui.runtime.rest.dispatch;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the interface. */
@ComponentPropertyType
@ObjectClassDefinition(name = "接口 Interface")
public @interface RestSettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.rest";

    /** Largest JSON body, in MiB. */
    @AttributeDefinition(name = "JSON 请求体上限（MiB） Largest JSON body, in MiB")
    int json_mebibytes() default 1;

    /** Largest other body (workbooks, code lists), in MiB. */
    @AttributeDefinition(name = "其他请求体（表格、代码表）上限（MiB） Largest other body (workbooks, code lists), in MiB")
    int upload_mebibytes() default 100;

    /** Addresses and networks of proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed. */
    @AttributeDefinition(
            name = "可信代理的地址或网段，只采信它们的 X-Forwarded-For、X-Forwarded-Proto"
                    + " Addresses or networks of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed")
    String[] trusted_proxies() default {"127.0.0.0/8", "::1"};
}
