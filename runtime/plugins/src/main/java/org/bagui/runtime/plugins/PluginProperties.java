package org.bagui.runtime.plugins;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of local plugins; what is not given comes from the framework property named with each. */
@ComponentPropertyType
@ObjectClassDefinition(name = "本地插件 Local plugins")
public @interface PluginProperties {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.plugins";

    /** Whether jars without a signature are taken, or {@code bagui.plugins.unsigned}. */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_UNSIGNED Goes before BAGUI_PLUGINS_UNSIGNED")
    boolean unsigned() default false;

    /**
     * Folder with the certificates (X.509, .pem, .crt or .cer) whose owners may sign, or {@code bagui.plugins.certificates};
     * {@code plugin-certificates} in the data folder where nothing is given.
     */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_CERTIFICATES Goes before BAGUI_PLUGINS_CERTIFICATES")
    String certificates() default "";

    /** Seconds that one call into a plugin may take, or {@code bagui.plugins.seconds}; 10 where nothing is given. */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_SECONDS Goes before BAGUI_PLUGINS_SECONDS")
    int seconds() default 0;

    /**
     * Calls that may be inside one plugin at once, or {@code bagui.plugins.concurrent}; 8 where nothing is given, and at most a
     * third of the connections ({@code bagui.database.connections}).
     */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_CONCURRENT Goes before BAGUI_PLUGINS_CONCURRENT")
    int concurrent() default 0;

    /**
     * Calls of all local plugins that may be inside transactions of the platform at once, or {@code bagui.plugins.together}; a
     * quarter of the connections where nothing is given, so that the platform keeps others.
     */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_TOGETHER Goes before BAGUI_PLUGINS_TOGETHER")
    int together() default 0;

    /** Log lines of one plugin in a minute, or {@code bagui.plugins.log.lines}; a long one counts as several; 600 by default. */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_LOG_LINES Goes before BAGUI_PLUGINS_LOG_LINES")
    int log_lines() default 0;

    /**
     * Share of the heap, in percent, that may be in use after a collection before the plugin whose calls have allocated most
     * is let go, or {@code bagui.plugins.heap.percent}; 85 where nothing is given.
     */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_HEAP_PERCENT Goes before BAGUI_PLUGINS_HEAP_PERCENT")
    int heap_percent() default 0;

    /** Milliseconds between two looks at the folder, or {@code bagui.plugins.poll}; 500 where nothing is given. */
    @AttributeDefinition(name = "优先于 BAGUI_PLUGINS_POLL Goes before BAGUI_PLUGINS_POLL")
    int poll_millis() default 0;
}
