package org.bagui.plugin.reports.sheet.write;

/** Names of sheets: 1 to 31 characters, none of {@code : \ / ? * [ ]}, no apostrophe at either end. */
public final class SheetName {

    private static final int MAX = 31;

    private SheetName() {}

    /** The nearest name that a tab can show. */
    public static String of(String wanted) {
        String name = wanted.replaceAll("[:\\\\/?*\\[\\]\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
        if (name.isBlank()) {
            return "Sheet1";
        }
        return name.substring(0, Math.min(name.length(), MAX));
    }
}
