package org.bagui.runtime.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.Platform;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.client.Passwords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.launcher.files.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the region edition, or the only one, on a fresh folder and fills it with made-up data. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "演示:最近三个月的示例数据,每种角色一个账号"
                + " A demonstration with made-up data of the last three months and an account for each role")
public final class DemoCommand implements Callable<Integer> {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", defaultValue = "0", description = "端口,0 为任取 the port, 0 takes a free one")
    private int port;

    @Option(names = "--exit", description = "完成后退出 stop when the figures are shown")
    private boolean exit;

    @Option(names = "--small", description = "只导入一个市,更快完成 one city only, which takes less time")
    private boolean small;

    @Spec
    private CommandSpec spec;

    private final Clock clock;
    private volatile boolean isStopping;

    /** The demonstration of today. */
    public DemoCommand() {
        this(Clock.systemUTC());
    }

    /** The demonstration of another day. */
    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "端口必须在 0 到 65535 之间 The port must lie between 0 and 65535: " + port);
        }
        // What a first start logs is for operators.
        System.setProperty("bagui.log.level", "WARN");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Progress progress = new Progress(spec.commandLine().getOut(), Terminal.isThere(), System::nanoTime);
        progress.say("正在启动演示 Starting the demonstration …");
        Path data = Files.createTempDirectory("bagui-demo");
        String password = Passwords.random();
        Platform platform = filled(data, password, progress);
        progress.say("数据目录 Data folder  " + data + (exit ? "" : "    按 Ctrl+C 结束 Ctrl+C stops it"));
        if (exit) {
            platform.close();
        } else {
            platform.awaitStop();
        }
        return 0;
    }

    private Platform filled(Path data, String password, Progress progress) throws IOException {
        StillWorking told = new StillWorking(progress);
        try {
            Platform platform = started(data, password);
            show(platform, password, progress);
            return platform;
        } finally {
            told.close();
        }
    }

    private static LauncherException unfinished(LauncherException failure) {
        return new LauncherException(
                failure.getMessage()
                        + "\n演示没有完成:请检查磁盘空间和内存后再运行一次;若仍失败,请反馈以上文字"
                        + " The demonstration did not finish: look for free disk space and memory and run it again;"
                        + " if it fails again, report the text above",
                failure);
    }

    private Platform started(Path data, String password) throws IOException {
        Path secret = Files.createTempFile(
                "bagui-admin",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            Map<String, String> properties = Map.of("bagui.admin.password.file", secret.toString());
            Platform platform = started(data, properties);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "bagui-shutdown"));
            if (!platform.awaitReady(READY_LIMIT)) {
                throw new LauncherException("平台没有就绪:请查看以上日志,在较空闲的机器上再运行一次"
                        + " The platform did not get ready: see the log above, run it again on a machine with less to do: "
                        + platform.faults());
            }
            return platform;
        } finally {
            Files.delete(secret);
        }
    }

    /** Where nothing starts, for example because the port is taken, nothing is left behind. */
    private Platform started(Path data, Map<String, String> properties) throws IOException {
        Distribution distribution = Distribution.locate();
        try {
            return Platform.start(new PlatformSettings(
                    distribution.edition(distribution.defaultEdition()), data, "127.0.0.1", port, properties));
        } catch (LauncherException failure) {
            new FolderTree(data).delete();
            throw failure;
        }
    }

    private void stop(Platform platform) {
        isStopping = true;
        platform.close();
    }

    private void show(Platform platform, String password, Progress progress) {
        try {
            bringIn(platform, password, progress);
        } catch (LauncherException failure) {
            if (!isStopping) {
                throw unfinished(failure);
            }
            // Whoever stops it needs no word of what was still on its way.
        }
    }

    private void bringIn(Platform platform, String password, Progress progress) {
        RestClient client = new RestClient(platform.baseUri());
        String addresses = Addresses.of(platform.baseUri(), client).text();
        progress.say("平台已就绪,正在建立账号并导入首批数据 The platform is ready; making accounts, bringing in the first figures …");
        Demonstration demonstration = new Demonstration(client, password, DemoMonths.before(clock));
        demonstration.look(!small);
        progress.begin(demonstration.steps());
        String accounts = new AccountTable(demonstration.begin(progress)).text();
        progress.say(String.format("%n%s%n%s", addresses, accounts));
        progress.say("企业填报账号的企业 Firm of the clerk  " + demonstration.clerksFirm());
        progress.say("现在即可登录,其余数据继续导入 Sign in now; the rest of the data is still coming in");
        demonstration.goOn(progress);
        progress.say(String.format("已导入 %,d 行 rows imported", demonstration.rows()));
        progress.say(demonstration.shortages());
        progress.say(addresses + "账号密码见上表,只用于本次运行 Accounts: the table above, for this run alone");
    }
}
