package org.bagui.plugin.reports.imports.outcome;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.budget.UploadCost;

/** Writes a file of outcomes, one row a line: letter of the kind, row number, then the rest as JSON. */
public final class OutcomeWriter implements Closeable {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(RowOutcome.class);

    private final OutputStream out;
    private final UploadBudget budget;

    /** Begins a file that a budget pays for. */
    public OutcomeWriter(Path file, UploadBudget budget) {
        this.budget = budget;
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }

    /**
     * Writes the next row.
     *
     * @throws org.bagui.plugin.reports.sheet.SheetRefusal where it costs more than the budget has
     */
    public void write(RowOutcome outcome) {
        try {
            String number = outcome.kind().name().charAt(0) + Integer.toString(outcome.row()) + '\t';
            byte[] head = number.getBytes(StandardCharsets.US_ASCII);
            byte[] rest = JSON.writeValueAsBytes(outcome);
            // Taken here and not when it reaches the disk, which may be after the rows are in.
            budget.spend(UploadCost.SPILL, head.length + rest.length + 1L);
            out.write(head);
            out.write(rest);
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
