package org.bagui.runtime.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every command which starts a platform shares; each has an environment variable beside it. */
public final class RunOptions {
    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "${env:BAGUI_EDITION}",
            description = "版本，不填为 region 或唯一的版本 the bundle set, by default region or the only one (BAGUI_EDITION)")
    String edition;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:BAGUI_DATA:-data}",
            description = "数据目录 the data folder (BAGUI_DATA): ${DEFAULT-VALUE}")
    Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:BAGUI_PORT:-8080}",
            description = "端口，0 为任取 the port, 0 takes a free one (BAGUI_PORT): ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:BAGUI_HOST:-127.0.0.1}",
            description = "监听地址 the address to listen on (BAGUI_HOST): ${DEFAULT-VALUE}")
    String host;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "框架属性，不可用于口令 a framework property, never a secret")
    Map<String, String> properties = new LinkedHashMap<>();

    /** Returns the options as words of a command line. */
    public List<String> arguments() {
        PlatformSettings settings = settings();
        List<String> words = new ArrayList<>(List.of(
                "--edition",
                settings.edition().name(),
                "--data",
                settings.data().toString(),
                "--port",
                Integer.toString(port),
                "--host",
                host));
        properties.forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        return words;
    }

    /** Returns the settings these options describe. */
    public PlatformSettings settings() {
        if (port < 0 || port > 65_535) {
            throw new LauncherException("端口必须在 0 到 65535 之间 The port must lie between 0 and 65535: " + port);
        }
        Map<String, String> all = new EnvironmentProperties(System.getenv()).map();
        all.putAll(properties);
        Distribution distribution = Distribution.locate();
        String name = edition == null ? distribution.defaultEdition() : edition;
        return new PlatformSettings(distribution.edition(name), data, host, port, all);
    }
}
