package org.bagui.runtime.launcher;

import java.io.PrintWriter;
import org.bagui.runtime.launcher.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code bagui} command: starts the platform and serves the operator. */
@Command(
        name = "bagui",
        mixinStandardHelpOptions = true,
        version = "bagui 1.0.0-SNAPSHOT",
        description = "八桂劳动用工平台 An open labour platform",
        subcommands = {RunCommand.class, DemoCommand.class, EditionCommand.class})
public final class Bagui {
    private Bagui() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        // A run that ends normally has stopped its framework; leftover daemon threads must not hold the process.
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bagui()).setExecutionExceptionHandler((fault, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (fault instanceof LauncherException) {
                err.println(fault.getMessage());
                return 1;
            }
            throw fault;
        });
    }
}
