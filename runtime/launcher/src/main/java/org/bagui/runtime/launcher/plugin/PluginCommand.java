package org.bagui.runtime.launcher.plugin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.project.MigrationCommand;
import org.bagui.runtime.launcher.project.NewPluginCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Installs, lists and removes local plugins. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        subcommands = {NewPluginCommand.class, MigrationCommand.class},
        description = "新建、安装、查看、移除本地插件，生成迁移脚本 Writes, installs, lists and removes local plugins, and their migrations")
public final class PluginCommand {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:BAGUI_DATA:-data}",
            description = "数据目录 the data folder (BAGUI_DATA): ${DEFAULT-VALUE}")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "install",
            description = "安装或更新一个插件；平台运行时随即检查并启动"
                    + " Installs or updates a plugin; a running platform checks and starts it at once")
    int install(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        InstalledPlugins folder = folder();
        PluginJar jar = PluginJar.read(file);
        String target = folder.fileOf(jar.name()).orElse(jar.name() + ".jar");
        String stamp = folder.put(file, target);
        if (!folder.isPlatformRunning()) {
            out().printf(
                            "已放入 %s，以该数据目录启动的平台下次启动时检查并启动"
                                    + " Put there; the platform of that data folder (--data, BAGUI_DATA) checks and starts it next time%n",
                            folder.file(target));
            return 0;
        }
        PluginState state = folder.await("检查 check", all -> all.stream()
                .filter(each -> each.file().equals(target) && each.stamp().equals(stamp)));
        if (state.runs()) {
            out().printf("已安装 Installed: %s %s%n", state.name(), state.version());
            state.faults().forEach(out()::println);
            return 0;
        }
        out().printf("没有安装 Not installed: %s %s%n", target, state.version());
        state.faults().forEach(out()::println);
        out().println(whatBecomesOf(state, folder.states()));
        return 1;
    }

    @Command(name = "list", description = "列出插件及其问题 Lists the plugins and what is wrong with them")
    int list() throws IOException {
        InstalledPlugins folder = folder();
        if (!folder.isPlatformRunning()) {
            out().println("平台没有运行 The platform is not running");
            folder.jars().forEach(jar -> out().println(jar));
            return 0;
        }
        List<PluginState> states = folder.states();
        for (PluginState state : states) {
            out().printf("%s\t%s\t%s\t%s%n", state.name(), state.version(), state.state(), state.file());
            state.faults().forEach(fault -> out().println("  " + fault));
            if (!state.runs()) {
                out().println("  " + whatBecomesOf(state, states));
            }
        }
        return 0;
    }

    /** A refused file stays in the folder, beside an older version that still runs under the name of that file. */
    private static String whatBecomesOf(PluginState refused, List<PluginState> all) {
        return all.stream()
                .filter(each -> each.runs() && each.file().equals(refused.file()))
                .findFirst()
                .map(older -> "该文件未启用，旧版 " + older.version() + " 继续运行；请安装改好的一版"
                        + " This file is not in use, the older version " + older.version()
                        + " runs on: install a mended one")
                .orElse("该文件未启用，仍在插件目录中；请安装改好的一版，或用 plugin remove " + refused.file() + " 移除"
                        + " This file is not in use and stays in the folder of plugins: install a mended one, or take it"
                        + " away by plugin remove " + refused.file());
    }

    @Command(name = "remove", description = "移除一个插件，数据保留 Removes a plugin by its name or file; its data stays")
    int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
        InstalledPlugins folder = folder();
        List<PluginState> known = folder.states();
        String file = folder.fileOf(name).orElse(name);
        if (!folder.remove(file)) {
            throw new LauncherException("没有这个插件 There is no such plugin: " + name);
        }
        if (folder.isPlatformRunning()) {
            folder.awaitGone(file);
        }
        out().printf("已移除 Removed: %s%n", name);
        List<String> tables = known.stream()
                .filter(each -> each.file().equals(file))
                .flatMap(each -> each.tables().stream())
                .distinct()
                .toList();
        if (!tables.isEmpty()) {
            out().println("数据保留在数据库中。要删除，请停止平台、备份后执行："
                    + " Its data stays in the database. To drop it, stop the platform, make a backup, and run:");
            // The history of migrations is named in lower case by its maker, on every database.
            tables.forEach(table ->
                    out().printf(table.startsWith("hist_") ? "  DROP TABLE \"%s\";%n" : "  DROP TABLE %s;%n", table));
        }
        return 0;
    }

    private InstalledPlugins folder() {
        return new InstalledPlugins(data.toAbsolutePath().normalize());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
