package org.bagui.runtime.launcher.process;

import java.nio.file.Path;
import org.bagui.runtime.launcher.data.RunRecord;
import picocli.CommandLine.Option;

/** Names the data folder, by which a run is known. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:BAGUI_DATA:-data}",
            description = "数据目录 the data folder (BAGUI_DATA): ${DEFAULT-VALUE}")
    Path data;

    RunRecord record() {
        return new RunRecord(data);
    }

    String shown() {
        return data.toAbsolutePath().normalize().toString();
    }
}
