package org.bagui.runtime.launcher.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.RunOptions;
import org.bagui.runtime.launcher.data.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an edition in the background, and returns when it is ready. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "在后台启动，就绪后返回 Starts in the background, returns when ready")
public final class StartCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "75",
            description = "最多等待的秒数 seconds to wait at most: ${DEFAULT-VALUE}")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path data = options.settings().data();
        RunRecord record = new RunRecord(data);
        if (record.process().isPresent()) {
            throw new LauncherException("已在运行 Already running: pid "
                    + record.process().get().pid() + " (bagui status --data " + data + ")");
        }
        BackgroundRun run = BackgroundRun.start(command(), data);
        if (!run.awaitReady(timeout)) {
            String state = run.isAlive()
                    ? "没有就绪，但仍在运行，可用 bagui stop 停止；日志 Not ready, and still running, bagui stop stops it; its log "
                    : "启动失败，日志 It did not start, its log ";
            throw new LauncherException(state + run.log() + ":\n" + run.said());
        }
        out.printf(
                "已就绪 Ready: %s, pid %d%n日志 Log: %s%n",
                record.address().orElseThrow(), record.process().orElseThrow().pid(), run.log());
        if (run.isFirst()) {
            out.println("管理员 admin 的初始密码在日志中 The first password of admin stands in the log");
        }
        return 0;
    }

    /** The same options for {@code bagui run}, which does not go with the terminal. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add("nohup");
        command.add(Distribution.locate().home().resolve("bin/bagui").toString());
        command.add("run");
        command.addAll(options.arguments());
        return command;
    }
}
