package org.bagui.runtime.launcher;

import java.io.PrintWriter;
import org.bagui.runtime.launcher.audit.AuditCommand;
import org.bagui.runtime.launcher.demo.DemoCommand;
import org.bagui.runtime.launcher.edition.EditionCommand;
import org.bagui.runtime.launcher.plugin.PluginCommand;
import org.bagui.runtime.launcher.process.StartCommand;
import org.bagui.runtime.launcher.process.StatusCommand;
import org.bagui.runtime.launcher.process.StopCommand;
import org.bagui.runtime.launcher.settings.SettingsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code bagui} command: starts the platform and serves the operator. */
@Command(
        name = "bagui",
        mixinStandardHelpOptions = true,
        versionProvider = Bagui.Built.class,
        description = "八桂劳动用工平台 An open labour platform",
        subcommands = {
            RunCommand.class,
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            EditionCommand.class,
            PluginCommand.class,
            AuditCommand.class,
            SettingsCommand.class
        })
public final class Bagui {
    private Bagui() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        // A run that ends normally has stopped its framework; leftover daemon threads must not hold the process.
        System.exit(code);
    }

    /** Tells the version that was built. */
    static final class Built implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bagui " + Distribution.locate().version()};
        }
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
