package org.bagui.runtime.bench;

import com.google.ortools.Loader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;

/**
 * The best plan with its proof beside OR-tools' flow of least cost, in a process of its own with a heap of 256 MB: what
 * does not fit there ends it.
 */
public final class AllocationBench {
    private static final double MARK = 2.5;
    private static final int ROUNDS = 7;
    private static final String SEPARATOR = "\t";

    private AllocationBench() {}

    static void run(OutcomeTable table) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationBench.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(SEPARATOR);
                table.add(
                        Outcome.time("-", cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), MARK));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the allocation ended with " + process.exitValue());
        }
    }

    /** Measures and prints a line for each case: title, our milliseconds, the reference's. */
    public static void main(String[] none) throws Exception {
        Loader.loadNativeLibraries();
        for (AllocationCase each : AllocationCase.all()) {
            AllocationProblem problem = each.problem();
            List<Long> ours = AllocationCase.ours(problem);
            if (!ours.equals(each.reference(problem))) {
                throw new IllegalStateException(each.title() + ": " + ours + " is not what OR-tools found");
            }
            Rounds rounds = Rounds.timed(ROUNDS, () -> AllocationCase.ours(problem), () -> each.reference(problem));
            System.out.println(String.join(
                    SEPARATOR, each.title(), Double.toString(rounds.ours()), Double.toString(rounds.theirs())));
        }
    }
}
