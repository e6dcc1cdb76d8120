package org.bagui.plugin.reports.sheet.annotate.xlsx;

import org.bagui.plugin.reports.sheet.Xstring;

/** Texts as they stand in XML. */
public final class Markup {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Markup() {}

    /** The text between tags or quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The text of a cell or a comment, where some characters have escapes of their own. */
    static String cell(String text) {
        return escaped(Xstring.encode(text));
    }
}
