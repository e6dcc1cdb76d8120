package org.bagui.runtime.register.definition;

/** The platform's rule from names of fields and classes to names of columns and tables. */
final class ColumnName {
    private ColumnName() {}

    /** Snake case; an underscore stands only before an upper-case letter: {@code ageLe24} is {@code age_le24}. */
    static String of(String name) {
        StringBuilder column = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (i > 0) {
                    column.append('_');
                }
                column.append((char) (c + 32));
            } else {
                column.append(c);
            }
        }
        return column.toString();
    }
}
