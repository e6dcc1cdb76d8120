package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;

/** Counts of one input. */
final class Tally {
    int read;
    int fresh;
    int changed;
    int deleted;
    int unchanged;
    int rejected;
    boolean saved;
    final List<EntryView> echo = new ArrayList<>();

    WriteResult result(boolean committed, java.time.Instant moment) {
        boolean written = committed && saved;
        return new WriteResult(
                written,
                written ? moment : null,
                read,
                fresh,
                changed + deleted,
                unchanged,
                rejected,
                List.copyOf(echo));
    }
}
