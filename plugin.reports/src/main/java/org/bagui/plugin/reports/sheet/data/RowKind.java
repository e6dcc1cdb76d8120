package org.bagui.plugin.reports.sheet.data;

/** What a row below the header is. */
public enum RowKind {
    /** A record, also one whose name or other values are missing. */
    DATA,
    /** Nothing but a running number, or nothing in a known column. */
    EMPTY,
    /** 合计, 小计 and the like. */
    TOTAL,
    /** 填表人, 审核人, 填报日期 and the like. */
    SIGNATURE,
    /** 注, 说明, a title or a page number. */
    NOTE,
    /** The header once more, as on a new page. */
    HEADER,
    /** Numbers of columns: 1, 2, 3 … or 甲, 乙, 1, 2 … */
    COLUMN_NUMBERS,
    /** A row marked as an example. */
    EXAMPLE,
    /** A prefilled row of a template in which nothing was filled in. */
    UNTOUCHED
}
