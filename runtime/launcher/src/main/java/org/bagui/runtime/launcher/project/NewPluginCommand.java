package org.bagui.runtime.launcher.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Distribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the project of a new plugin into the working folder. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "新建插件项目 ./NAME Writes the project of a new plugin, ./NAME")
public final class NewPluginCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "台账和项目的名称 name of its register and folder: worker-dormitory")
    private String name;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "cn.example",
            description = "组名，倒写的域名 Maven group and begin of its package: ${DEFAULT-VALUE}")
    private String group;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ProjectNames names = ProjectNames.of(name, group);
        Path folder = new PluginProject(Distribution.locate(), names).write(Path.of("."));
        spec.commandLine()
                .getOut()
                .printf(
                        "已写入 Written: %s%n下一步 Next: cd %s && mvn verify%n说明 The guide: %s%n",
                        folder, folder.getFileName(), folder.resolve("GUIDE.zh-CN.md"));
        return 0;
    }
}
