package org.bagui.runtime.launcher.process;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bagui.runtime.launcher.LauncherException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the platform on a data folder to stop, and waits until its process has ended. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "停止平台 Stops the platform")
public final class StopCommand implements Callable<Integer> {
    @Mixin
    private DataOption folder;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "最多等待的秒数 seconds to wait at most: ${DEFAULT-VALUE}")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<ProcessHandle> running = folder.record().process();
        if (running.isEmpty()) {
            out.printf("未运行，无需停止 Not running, nothing to stop (%s)%n", folder.shown());
            return 0;
        }
        ProcessHandle process = running.get();
        if (!process.destroy() && process.isAlive()) {
            throw new LauncherException("无权停止进程 " + process.pid() + "，请用启动它的用户执行"
                    + " Not allowed to stop this process: use the user who started it");
        }
        try {
            process.onExit().get(timeout, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LauncherException(
                    "进程 " + process.pid() + " 在 " + timeout + " 秒内没有停止：请加大 --timeout 再试，或查看日志"
                            + " The process did not stop in that many seconds: try a longer --timeout, or read its log",
                    e);
        }
        out.printf("已停止 Stopped: pid %d%n", process.pid());
        return 0;
    }
}
