package org.bagui.runtime.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the environment into framework properties: {@code BAGUI_DATABASE_URL} becomes {@code bagui.database.url}. A
 * secret is never a property: it lies in a file, and the environment names the file.
 */
public final class EnvironmentProperties {
    private static final String PREFIX = "BAGUI_";
    private static final String SECRET = "_PASSWORD";

    private final Map<String, String> environment;

    /** Those of an environment. */
    public EnvironmentProperties(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns the properties in a map of its own. */
    public Map<String, String> map() {
        Map<String, String> properties = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                if (name.endsWith(SECRET)) {
                    throw new LauncherException("口令不能放在环境变量 " + name + " 里，请写入文件并设置 " + name + "_FILE"
                            + " A password must not stand in the environment: put it into a file and set " + name
                            + "_FILE");
                }
                properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return properties;
    }
}
