package org.bagui.plugin.reports.imports.outcome;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bagui.core.problem.Problem;

/** Writes a file of outcomes, one row a line: letter of the kind, row number, then the rest as JSON. */
public final class OutcomeWriter implements Closeable {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(RowOutcome.class);

    private final BufferedWriter out;

    /** Begins a file. */
    public OutcomeWriter(Path file) {
        try {
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }

    /** Writes the next row. */
    public void write(RowOutcome outcome) {
        try {
            out.write(outcome.kind().name().charAt(0));
            out.write(Integer.toString(outcome.row()));
            out.write('\t');
            out.write(JSON.writeValueAsString(outcome));
            out.write('\n');
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }
}
