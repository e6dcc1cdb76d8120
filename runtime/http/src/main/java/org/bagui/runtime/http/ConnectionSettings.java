package org.bagui.runtime.http;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of connections to the platform's port. */
@ComponentPropertyType
@ObjectClassDefinition(name = "连接 Connections")
public @interface ConnectionSettings {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.http";

    /** How many connections may be open. */
    @AttributeDefinition(
            name = "同时打开的连接上限，超过时关闭最早的无请求连接"
                    + " Connections open at a time; above it, the oldest without a request is closed")
    int connections() default 8_000;

    /** How many connections may be open from one address. */
    @AttributeDefinition(name = "同一地址的连接上限" + " Connections open from one address")
    int connections_per_address() default 500;

    /** Addresses and networks from which any number of connections may be open: those of proxies in front. */
    @AttributeDefinition(
            name = "不限单址连接数的地址或网段（前置代理、本机）"
                    + " Addresses or networks without that bound: proxies in front, this machine")
    String[] shared_addresses() default {"127.0.0.0/8", "::1"};

    /** Least rate at which a request has to come. */
    @AttributeDefinition(
            name = "请求的最低速率（字节／秒），更慢的断开"
                    + " Least rate at which a request has to come, in bytes a second; a slower one is cut off")
    int least_rate() default 512;

    /** Seconds for which a request may come more slowly than that. */
    @AttributeDefinition(name = "低于最低速率的容忍时间（秒） Seconds for which a request may come more slowly")
    int patience_seconds() default 15;
}
