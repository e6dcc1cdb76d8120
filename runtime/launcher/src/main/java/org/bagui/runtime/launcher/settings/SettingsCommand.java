package org.bagui.runtime.launcher.settings;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the environment variables that the platform reads, with what they are now, and those it knows nothing of. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "列出环境变量及其现值 Lists the environment variables with their present values")
public final class SettingsCommand implements Runnable {
    private static final String PREFIX = "BAGUI_";

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    /** The settings of this process. */
    public SettingsCommand() {
        this(System.getenv());
    }

    SettingsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (EnvironmentSetting setting : EnvironmentSetting.values()) {
            String present = environment.get(setting.name());
            out.printf(
                    "%s=%s%s%n  %s%n  %s%n",
                    setting.name(),
                    present == null ? setting.usual() : present,
                    present == null ? "" : "  (已设置 set)",
                    setting.zh(),
                    setting.en());
        }
        TreeSet<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX));
        unknown.removeAll(Stream.of(EnvironmentSetting.values()).map(Enum::name).collect(Collectors.toSet()));
        unknown.forEach(
                name -> out.printf("平台不读取这个变量，请核对名称 The platform reads no such variable, check its name: %s%n", name));
        out.flush();
    }
}
