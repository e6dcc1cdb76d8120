package org.bagui.runtime.launcher.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.launcher.data.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bagui audit}: what an auditor of the whole region does from the command line. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "审计日志 The audit log")
public final class AuditCommand {
    private static final int SENT_AT_MOST = 5_000;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "核验审计日志自写入后有没有被改动 Tells whether the audit log is as it was written",
            exitCodeListHeading = "%n退出码 Exit code%n",
            exitCodeList = {"0:日志完整 the log is whole", "1:日志被改动过，或未能核验 it was changed, or could not be read"})
    int verify(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "${env:BAGUI_DATA:-data}",
                            description = "数据目录 the data folder (BAGUI_DATA): ${DEFAULT-VALUE}")
                    Path data,
            @Option(
                            names = "--username",
                            required = true,
                            paramLabel = "NAME",
                            description = "全区审计人的用户名 an auditor of the whole region")
                    String username,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "密码所在的文件，缺省时询问 the file of the password; asked for where it lacks")
                    Path passwordFile,
            @Option(
                            names = "--heads",
                            paramLabel = "FILE",
                            description = "另存的链首，每行一个 heads that were kept elsewhere, one a line")
                    Path heads)
            throws IOException {
        URI address = new RunRecord(data)
                .address()
                .orElseThrow(() ->
                        new LauncherException("平台没有运行，请先启动 The platform does not run: start it first (" + data + ")"));
        RestClient client = new RestClient(address).signIn(username, password(passwordFile));
        List<String> kept = heads == null ? List.of() : lastLines(Files.readAllLines(heads));
        JsonNode found = client.post("audit/verification", Map.of("heads", kept))
                .orThrow()
                .json();
        return told(found);
    }

    private static List<String> lastLines(List<String> lines) {
        List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
        return told.subList(Math.max(0, told.size() - SENT_AT_MOST), told.size());
    }

    private static String password(Path file) throws IOException {
        if (file != null) {
            return Files.readString(file).strip();
        }
        Console console = System.console();
        if (console == null) {
            throw new LauncherException("请用 --password-file 给出密码文件 Give the file of the password by --password-file");
        }
        return new String(console.readPassword("密码 Password: "));
    }

    private int told(JsonNode found) {
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode fault : found.path("faults")) {
            out.printf(
                    "%s\t%d\t%s\t%s%n",
                    fault.path("code").asText(),
                    fault.path("seal").asLong(),
                    fault.path("from").asText(""),
                    fault.path("to").asText(""));
        }
        long broken = found.path("broken").asLong();
        out.printf(
                broken == 0
                        ? "日志完整 The log is whole: %d records, %d seals, %d heads%n"
                        : "日志被改动过 The log was changed: %d records, %d seals, %d heads%n",
                found.path("records").asLong(),
                found.path("seals").asLong(),
                found.path("heads").asLong());
        if (found.hasNonNull("head")) {
            out.println("链首，请另存 The head, to be kept elsewhere: "
                    + found.path("head").asText());
        }
        return broken == 0 ? 0 : 1;
    }
}
