package org.bagui.runtime.launcher.process;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Readiness;
import org.bagui.runtime.launcher.data.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether a platform runs on a data folder, and whether it is ready. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "查看运行状态 Tells whether the platform runs",
        exitCodeListHeading = "%n退出码 Exit code%n",
        exitCodeList = {"0:已就绪 ready", "3:未运行 not running", "4:运行但未就绪 running, not ready"})
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;
    private static final int NOT_READY = 4;

    @Mixin
    private DataOption folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunRecord record = folder.record();
        Optional<ProcessHandle> process = record.process();
        if (process.isEmpty()) {
            out.printf("未运行 Not running (%s)%n", folder.shown());
            return NOT_RUNNING;
        }
        Optional<URI> ready = record.address().filter(Readiness::isReady);
        out.printf(
                "%s: pid %d%s (%s)%n",
                ready.isPresent() ? "已就绪 Ready" : "正在运行，尚未就绪 Running, not ready",
                process.get().pid(),
                record.address().map(address -> ", " + address).orElse(""),
                folder.shown());
        return ready.isPresent() ? 0 : NOT_READY;
    }
}
