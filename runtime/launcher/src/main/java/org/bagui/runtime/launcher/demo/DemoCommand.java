package org.bagui.runtime.launcher.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.Platform;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the region edition, or the only one, on a fresh folder and fills it with made-up data. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "演示：最近三个月的示例数据，每种角色一个账号"
                + " A demonstration with made-up data of the last three months and an account for each role",
        footer = {
            "",
            "环境变量：只采用 BAGUI_PLUGINS_…（如 BAGUI_PLUGINS_UNSIGNED=true）、BAGUI_JAVA_OPTS 和 BAGUI_LOGBACK；"
                    + "数据目录、数据库、版本、初始口令由演示自定",
            "Of the environment it takes BAGUI_PLUGINS_… (such as BAGUI_PLUGINS_UNSIGNED=true), BAGUI_JAVA_OPTS and"
                    + " BAGUI_LOGBACK; data folder, database, edition and first password are its own"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", defaultValue = "0", description = "端口，0 为任取 the port, 0 takes a free one")
    private int port;

    @Option(names = "--exit", description = "完成后退出 stop when the figures are shown")
    private boolean exit;

    @Option(names = "--small", description = "只导入一个市，更快完成 one city only, which takes less time")
    private boolean small;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();
    private final DemoSettings settings = new DemoSettings(System.getenv());

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "端口必须在 0 到 65535 之间 The port must lie between 0 and 65535: " + port);
        }
        // What a first start logs is for operators.
        System.setProperty("bagui.log.level", "WARN");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        DemoProgress progress = new DemoProgress(spec.commandLine().getOut(), Terminal.isThere(), System::nanoTime);
        FreshPlatform fresh = FreshPlatform.prepared();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(fresh, progress), "bagui-shutdown"));
        progress.say("正在启动演示 Starting the demonstration …");
        progress.say("数据目录，结束时删除 Data folder, deleted at the end  " + fresh.folder());
        if (!settings.leftAside().isEmpty()) {
            progress.say("演示不采用这些环境变量 The demonstration does not take these settings: "
                    + String.join(", ", settings.leftAside()));
        }
        try {
            Platform platform = filled(fresh, progress);
            if (!exit) {
                progress.say("按 Ctrl+C 结束，数据随即删除 Ctrl+C stops it and deletes the data");
                platform.awaitStop();
            }
        } catch (LauncherException failure) {
            if (!fresh.isClosing()) {
                throw failure;
            }
            // Whoever stops it needs no word of what was still on its way.
        } finally {
            end(fresh);
        }
        return 0;
    }

    private Platform filled(FreshPlatform fresh, DemoProgress progress) throws IOException {
        StillWorking told = new StillWorking(progress);
        try {
            String password = RandomPasswords.random();
            Platform platform = fresh.start(port, password, settings.properties());
            bringIn(platform, password, progress);
            return platform;
        } finally {
            told.close();
        }
    }

    /** The process ends, by Ctrl+C for example. */
    private void interrupt(FreshPlatform fresh, DemoProgress progress) {
        if (!fresh.isClosing()) {
            progress.sayLast("正在结束并删除数据 Stopping, deleting the data …");
        }
        end(fresh);
    }

    private void end(FreshPlatform fresh) {
        try {
            fresh.close();
        } catch (IOException failure) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("数据目录未能全部删除，请手工删除 The data folder could not be deleted as a whole, please delete it: "
                    + fresh.folder());
            err.flush();
        }
    }

    private static LauncherException unfinished(LauncherException failure) {
        return new LauncherException(
                failure.getMessage()
                        + "\n演示没有完成：请检查磁盘空间和内存后再运行一次；若仍失败，请反馈以上文字"
                        + " The demonstration did not finish: look for free disk space and memory and run it again;"
                        + " if it fails again, report the text above",
                failure);
    }

    private void bringIn(Platform platform, String password, DemoProgress progress) {
        String addresses;
        Demonstration demonstration;
        try {
            RestClient client = new RestClient(platform.baseUri());
            addresses = Addresses.of(platform.baseUri(), client).text();
            progress.say("平台已就绪，正在建立账号并导入首批数据 The platform is ready; making accounts, bringing in the first figures …");
            demonstration = new Demonstration(client, password, DemoMonths.before(clock));
            demonstration.look(!small);
            progress.begin(demonstration.steps());
            String accounts = new AccountTable(demonstration.begin(progress)).text();
            progress.say(String.format("%n%s%n%s", addresses, accounts));
        } catch (LauncherException failure) {
            throw unfinished(failure);
        }
        progress.say("企业填报账号的企业 Firm of the clerk  " + demonstration.clerksFirm());
        progress.say("现在即可登录，其余数据继续导入 Sign in now; the rest of the data is still coming in");
        goOn(demonstration, progress);
        progress.say(addresses + "账号密码见上表，只用于本次运行 Accounts: the table above, for this run alone");
    }

    /** Somebody may have signed in: from now on no failure ends the demonstration. */
    private static void goOn(Demonstration demonstration, DemoProgress progress) {
        LeftOut leftOut = new LeftOut(progress);
        try {
            demonstration.goOn(progress, leftOut);
            progress.say(String.format("已导入 %,d 行 rows imported", demonstration.rows()));
            leftOut.attempt("各市缺工 Shortage by city", () -> progress.say(demonstration.shortages()));
        } catch (LauncherException failure) {
            progress.say("其余数据未能导入，已导入的仍可查看 The rest of the data is left out, what is in can be looked at: "
                    + failure.getMessage());
        }
        if (!leftOut.text().isEmpty()) {
            progress.say(leftOut.text() + System.lineSeparator());
        }
    }
}
