package org.bagui.runtime.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.EnvironmentProperties;
import org.bagui.runtime.launcher.settings.EnvironmentSetting;

/**
 * What the demonstration takes of the environment: the settings of local plugins. Its edition, folder, database and first
 * password are its own.
 */
record DemoSettings(Map<String, String> environment) {
    private static final String TAKEN = "BAGUI_PLUGINS_";
    /** The script that starts Java reads these. */
    private static final Set<EnvironmentSetting> OF_THE_SCRIPT = Set.of(
            EnvironmentSetting.BAGUI_HOME,
            EnvironmentSetting.BAGUI_LOGBACK,
            EnvironmentSetting.BAGUI_JAVA_OPTS,
            EnvironmentSetting.JAVA_HOME);

    /** The framework properties that are taken. */
    Map<String, String> properties() {
        return new EnvironmentProperties(environment.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(TAKEN))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map();
    }

    /** Names of the platform's settings that are set and not taken. */
    List<String> leftAside() {
        return Stream.of(EnvironmentSetting.values())
                .filter(setting -> !OF_THE_SCRIPT.contains(setting))
                .map(Enum::name)
                .filter(name -> !name.startsWith(TAKEN) && environment.containsKey(name))
                .toList();
    }
}
