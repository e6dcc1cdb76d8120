package org.bagui.runtime.launcher.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.Platform;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.client.Passwords;
import org.bagui.runtime.launcher.client.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the region edition, or the only one, on a fresh folder and fills it with made-up data. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "演示:全区三个月的示例数据 A demonstration with made-up data of three months")
public final class DemoCommand implements Callable<Integer> {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    @Option(names = "--port", defaultValue = "0", description = "端口,0 为任取 the port, 0 takes a free one")
    private int port;

    @Option(names = "--exit", description = "完成后退出 stop when the figures are shown")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path data = Files.createTempDirectory("bagui-demo");
        String adminPassword = Passwords.random();
        Path secret = Files.createTempFile(
                "bagui-admin",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, adminPassword);
        Map<String, String> properties = Map.of("bagui.admin.password.file", secret.toString());
        Distribution distribution = Distribution.locate();
        Platform platform = Platform.start(new PlatformSettings(
                distribution.edition(distribution.defaultEdition()), data, "127.0.0.1", port, properties));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "bagui-shutdown"));
        try {
            if (!platform.awaitReady(READY_LIMIT)) {
                throw new LauncherException("平台没有就绪 The platform did not get ready: " + platform.faults());
            }
        } finally {
            Files.delete(secret);
        }
        Demonstration demonstration = new Demonstration(new RestClient(platform.baseUri()), out);
        String password = demonstration.officer(adminPassword);
        demonstration.bringIn();
        demonstration.show();
        out.printf("%n平台地址 Listening at  %s/api/v1%n", platform.baseUri());
        out.printf("账号 Account  demo    密码 Password  %s    (全区 the whole region)%n", password);
        out.printf("数据目录 Data folder  %s    按 Ctrl+C 结束 Ctrl+C stops it%n", data);
        out.flush();
        if (exit) {
            platform.close();
        } else {
            platform.awaitStop();
        }
        return 0;
    }
}
