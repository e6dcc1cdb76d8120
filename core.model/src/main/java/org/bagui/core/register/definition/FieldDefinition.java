package org.bagui.core.register.definition;

import java.util.List;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;

/**
 * Everything the platform knows of one field of a register.
 *
 * @param name name in the interface, camelCase
 * @param column name in the table, snake_case
 * @param kind kind of the value
 * @param system whether the platform fills the field ({@code id}, {@code version}, places, moments)
 * @param titles title
 * @param help what to enter, or empty titles
 * @param group block of the form, or empty
 * @param type name of a {@code FieldType}, or empty
 * @param unit unit of a number, or empty
 * @param bounds bounds of the value
 * @param code code list, or null
 * @param measure part in roll-ups, or null
 * @param dimension whether roll-ups may be broken down by it
 * @param derivedFrom fields it is computed from; empty for a field that is entered
 * @param defaulted whether a rule gives the value where the input has none
 * @param inList whether lists show it unless asked otherwise
 * @param filterable whether where and sort may name it
 * @param searched whether {@code q} looks into it
 * @param sensitive whether it is masked for everybody but in an entry that is read alone
 * @param carry what carry-forward does with it
 * @param access way into the entity
 * @param restricted whether it is masked for whoever lacks the permission to read it, and for nobody else
 */
public record FieldDefinition(
        String name,
        String column,
        ValueKind kind,
        boolean system,
        Titles titles,
        Titles help,
        String group,
        String type,
        String unit,
        Bounds bounds,
        CodeUse code,
        MeasureUse measure,
        boolean dimension,
        List<String> derivedFrom,
        boolean defaulted,
        boolean inList,
        boolean filterable,
        boolean searched,
        boolean sensitive,
        Field.Carry carry,
        FieldAccess access,
        boolean restricted) {
    /** A field that anybody who reads entries may see. */
    public FieldDefinition(
            String name,
            String column,
            ValueKind kind,
            boolean system,
            Titles titles,
            Titles help,
            String group,
            String type,
            String unit,
            Bounds bounds,
            CodeUse code,
            MeasureUse measure,
            boolean dimension,
            List<String> derivedFrom,
            boolean defaulted,
            boolean inList,
            boolean filterable,
            boolean searched,
            boolean sensitive,
            Field.Carry carry,
            FieldAccess access) {
        this(
                name,
                column,
                kind,
                system,
                titles,
                help,
                group,
                type,
                unit,
                bounds,
                code,
                measure,
                dimension,
                derivedFrom,
                defaulted,
                inList,
                filterable,
                searched,
                sensitive,
                carry,
                access,
                false);
    }

    /** A field of which no more is known than its name and the kind of its values; what else holds is added. */
    public static FieldDefinitionBuilder named(String name, ValueKind kind) {
        return new FieldDefinitionBuilder(name, kind);
    }

    /** Whether it is the place that answers for an entry. */
    public boolean isPlace() {
        return system && name.equals(SystemFields.RECORDED_PLACE);
    }

    /** Whether callers see the field at all. */
    public boolean isShown() {
        return !system || SystemFields.isShown(name);
    }

    /** Name in the interface and in sheets. */
    public String shownName() {
        return isPlace() ? SystemFields.JURISDICTION : name;
    }

    /** Whether a rule computes the field, so that no channel may enter it. */
    public boolean isDerived() {
        return !derivedFrom.isEmpty();
    }

    /** Whether it counts what happens in a period, so that periods add up; a stock is what there is at its end. */
    public boolean isFlow() {
        return measure != null && measure.time() == Measure.OverTime.SUM;
    }

    /** Whether it has permissions of its own: one to see it, one to write it. */
    public boolean isGuarded() {
        return sensitive || restricted;
    }

    /** Whether callers may enter the field. */
    public boolean isEntered() {
        return !system && !isDerived();
    }
}
