package org.bagui.plugin.reports.template;

import org.bagui.core.register.definition.FieldDefinition;

/**
 * A column of a template.
 *
 * @param use what it is for
 * @param field the field, or null for a running number and a mark
 * @param title its title
 * @param group title of its group, or empty
 * @param required whether each row must fill it in
 */
record TemplateColumn(Use use, FieldDefinition field, String title, String group, boolean required) {

    /** What a column is for. */
    enum Use {
        /** Running number of the row. */
        NUMBER,
        /** A field to fill in, known already where the row is prefilled. */
        KNOWN,
        /** A field to fill in. */
        ASKED,
        /** Figure of the month before the form's, to compare with. */
        HINT,
        /** Mark of a prefilled row, hidden. */
        MARK
    }

    boolean isEntered() {
        return use == Use.KNOWN || use == Use.ASKED;
    }
}
