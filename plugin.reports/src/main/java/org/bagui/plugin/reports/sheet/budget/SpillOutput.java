package org.bagui.plugin.reports.sheet.budget;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes the bytes of a temporary file from a budget before they are written. */
final class SpillOutput extends FilterOutputStream {
    private final UploadBudget budget;

    SpillOutput(OutputStream out, UploadBudget budget) {
        super(out);
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        budget.spend(UploadCost.SPILL, 1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.spend(UploadCost.SPILL, length);
        out.write(bytes, offset, length);
    }
}
