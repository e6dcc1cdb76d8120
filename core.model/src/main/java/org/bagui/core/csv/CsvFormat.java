package org.bagui.core.csv;

/**
 * What a CSV text looks like, and how much of it is read before it is refused.
 *
 * @param separator what stands between fields
 * @param mostFields fields of a record, at most; blank ones behind them are left out
 * @param longestField characters of a field, at most
 * @param lenient whether text behind a closing quote is kept, and a quote that nobody closes reaches to the end, as Excel reads
 *     them; else both are faults
 */
public record CsvFormat(char separator, int mostFields, int longestField, boolean lenient) {
    /** RFC 4180 as uploads of this platform are read: commas, at most 100 fields of 10,000 characters. */
    public static final CsvFormat STRICT = new CsvFormat(',', 100, 10_000, false);
}
