package org.bagui.runtime.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.data.DataHistory;
import org.bagui.runtime.launcher.data.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs an edition until the process is asked to stop. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "运行一个版本 Runs an edition")
final class RunCommand implements Callable<Integer> {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        PlatformSettings settings = options.settings();
        Platform platform = Platform.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "bagui-shutdown"));
        platform.faults().forEach(fault -> err.println("[启动失败 failed to start] " + fault));
        if (platform.awaitReady(READY_LIMIT)) {
            new DataHistory(
                            settings.data(),
                            settings.edition(),
                            Distribution.locate().version())
                    .note();
            new RunRecord(settings.data()).ready(platform.baseUri());
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            out.printf("八桂已就绪 Bagui is ready: %s (%.1f s)%n", platform.baseUri(), seconds);
        } else {
            new ComponentFaults(platform.context()).list().forEach(err::println);
            err.println("八桂未就绪，原因见上 Bagui is not ready, see above for the reason");
        }
        out.flush();
        err.flush();
        platform.awaitStop();
        return 0;
    }
}
