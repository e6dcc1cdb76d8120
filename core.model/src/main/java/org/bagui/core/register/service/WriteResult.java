package org.bagui.core.register.service;

import java.time.Instant;
import java.util.List;
import org.bagui.core.register.spi.EntryView;

/**
 * What came of an input.
 *
 * @param written whether anything was written and committed
 * @param moment the one moment of the transaction in history, or null where nothing was written
 * @param read rows read
 * @param fresh new rows (in preview and after a refused atomic input: rows that would be)
 * @param changed changed rows
 * @param unchanged rows equal to what is there
 * @param rejected rows with an error
 * @param entries the entries as they now are, with all fields, for inputs of at most {@value #ECHO_LIMIT} rows
 */
public record WriteResult(
        boolean written,
        Instant moment,
        int read,
        int fresh,
        int changed,
        int unchanged,
        int rejected,
        List<EntryView> entries) {
    /** Greatest number of rows whose entries come back with the result. */
    public static final int ECHO_LIMIT = 20;
}
