package org.bagui.core.sheet;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads small tables as imports do: .xlsx, .xls or .csv by what the file holds, the header wherever its titles stand, without
 * titles, notes, totals and signatures. Entirely in memory: nothing of the file touches a disk or a log.
 *
 * <p>The bundle that knows workbooks offers it; without it there is none, so refer to it as optional or wait for it.
 */
@ProviderType
public interface SheetReader {
    /** The greatest file that is read, in bytes. */
    int MOST_BYTES = 2 << 20;

    /**
     * Reads a table.
     *
     * @param file what was sent, at most {@link #MOST_BYTES}
     * @param mediaType media type that the sender claims, or null; the content decides
     * @param columns columns that the table may have; others are left alone
     * @param mostRows the most data rows
     * @param locale language of what is refused
     * @throws org.bagui.core.problem.Problem 413 {@code body-too-large}; 415 {@code unsupported-media-type}; 422
     *     {@code unreadable-workbook}, {@code encrypted-workbook}, {@code macro-workbook}, {@code external-links},
     *     {@code workbook-too-large}, {@code sheet-too-many-rows}, {@code header-not-found},
     *     {@code required-column-missing}, {@code duplicate-header}, {@code upload-too-costly} and the like, as for
     *     imports; 429 {@code account-uploads-used-up}
     */
    SheetTable read(byte[] file, String mediaType, List<SheetColumn> columns, int mostRows, Locale locale);
}
