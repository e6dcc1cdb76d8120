package org.bagui.plugin.reports.web;

/** Media types of the files that come and go. */
public final class MediaTypes {
    /** Workbooks of the old kind. */
    public static final String XLS = "application/vnd.ms-excel";

    /** Workbooks of the new kind. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Text tables, without the charset. */
    public static final String CSV = "text/csv";

    private MediaTypes() {}
}
