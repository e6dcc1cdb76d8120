package org.bagui.plugin.reports.sheet.header;

import java.util.List;
import java.util.Optional;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * What a search for the header of a table came to.
 *
 * @param header the header, where there is one
 * @param nearest the rows that come nearest, header or not; empty where no title of the table is found at all
 */
public record HeaderSearch(Optional<Header> header, Optional<Header> nearest) {
    /** How many fields the nearest rows name. */
    public int matched() {
        return nearest.map(rows -> rows.mapped().size()).orElse(0);
    }

    /** Columns of the nearest rows. */
    public List<HeaderColumn> columns() {
        return nearest.map(Header::columns).orElse(List.of());
    }

    /** The refusal of a file without a header: {@code header-not-found}. */
    public SheetRefusal refusal() {
        return SheetRefusal.of(
                SheetRefusal.HEADER_NOT_FOUND, matched(), columns().size());
    }
}
