package org.bagui.runtime.itest.edition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bagui.runtime.launcher.Distribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in the locales of services and fresh machines, some of which are not installed anywhere. */
class LocaleTest {
    private static final String FOLDER = "柳州";

    /** The folder by its bytes, since Java itself could not write it to a process in every locale of this one. */
    private static final String SCRIPT =
            "exec \"$0/bin/bagui\" status --data \"$(printf '\\346\\237\\263\\345\\267\\236')\"";

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030", "xx_XX.ISO-8859-1"})
    void aChineseNameIsUnderstood(String locale) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-c", SCRIPT, Distribution.locate().home().toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertTrue(said.contains("Not running") && said.contains("/" + FOLDER + ")"), said);
    }
}
