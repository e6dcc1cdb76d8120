package org.bagui.core.register.definition;

import java.util.List;
import org.bagui.core.register.Field;

/** Makes a {@link FieldDefinition}; what is not said is empty, false or without bounds. */
public final class FieldDefinitionBuilder {
    private static final Titles NONE = new Titles("", "");
    private static final Bounds UNBOUNDED = new Bounds(false, null, null, null, null, null, null, false);

    private final String name;
    private final ValueKind kind;
    private String column;
    private boolean system;
    private Titles titles = NONE;
    private Titles help = NONE;
    private String group = "";
    private String type = "";
    private String unit = "";
    private Bounds bounds = UNBOUNDED;
    private CodeUse code;
    private MeasureUse measure;
    private boolean dimension;
    private List<String> derivedFrom = List.of();
    private boolean defaulted;
    private boolean inList;
    private boolean filterable;
    private boolean searched;
    private boolean sensitive;
    private boolean restricted;
    private Field.Carry carry = Field.Carry.NONE;
    private FieldAccess access;

    FieldDefinitionBuilder(String name, ValueKind kind) {
        this.name = name;
        this.kind = kind;
        this.column = name;
    }

    /** Name in the table, snake_case. */
    public FieldDefinitionBuilder column(String column) {
        this.column = column;
        return this;
    }

    /** Whether the platform fills the field ({@code id}, {@code version}, places, moments). */
    public FieldDefinitionBuilder system(boolean system) {
        this.system = system;
        return this;
    }

    /** Title. */
    public FieldDefinitionBuilder titles(Titles titles) {
        this.titles = titles;
        return this;
    }

    /** What to enter, or empty titles. */
    public FieldDefinitionBuilder help(Titles help) {
        this.help = help;
        return this;
    }

    /** Block of the form, or empty. */
    public FieldDefinitionBuilder group(String group) {
        this.group = group;
        return this;
    }

    /** Name of a {@code FieldType}, or empty. */
    public FieldDefinitionBuilder type(String type) {
        this.type = type;
        return this;
    }

    /** Unit of a number, or empty. */
    public FieldDefinitionBuilder unit(String unit) {
        this.unit = unit;
        return this;
    }

    /** Bounds of the value. */
    public FieldDefinitionBuilder bounds(Bounds bounds) {
        this.bounds = bounds;
        return this;
    }

    /** Code list, or null. */
    public FieldDefinitionBuilder code(CodeUse code) {
        this.code = code;
        return this;
    }

    /** Part in roll-ups, or null. */
    public FieldDefinitionBuilder measure(MeasureUse measure) {
        this.measure = measure;
        return this;
    }

    /** Whether roll-ups may be broken down by it. */
    public FieldDefinitionBuilder dimension(boolean dimension) {
        this.dimension = dimension;
        return this;
    }

    /** Fields it is computed from; empty for a field that is entered. */
    public FieldDefinitionBuilder derivedFrom(List<String> derivedFrom) {
        this.derivedFrom = derivedFrom;
        return this;
    }

    /** Whether a rule gives the value where the input has none. */
    public FieldDefinitionBuilder defaulted(boolean defaulted) {
        this.defaulted = defaulted;
        return this;
    }

    /** Whether lists show it unless asked otherwise. */
    public FieldDefinitionBuilder inList(boolean inList) {
        this.inList = inList;
        return this;
    }

    /** Whether where and sort may name it. */
    public FieldDefinitionBuilder filterable(boolean filterable) {
        this.filterable = filterable;
        return this;
    }

    /** Whether {@code q} looks into it. */
    public FieldDefinitionBuilder searched(boolean searched) {
        this.searched = searched;
        return this;
    }

    /** Whether it is masked. */
    public FieldDefinitionBuilder sensitive(boolean sensitive) {
        this.sensitive = sensitive;
        return this;
    }

    /** Whether it is masked for whoever lacks the permission to read it. */
    public FieldDefinitionBuilder restricted(boolean restricted) {
        this.restricted = restricted;
        return this;
    }

    /** What carry-forward does with it. */
    public FieldDefinitionBuilder carry(Field.Carry carry) {
        this.carry = carry;
        return this;
    }

    /** Way into the entity. */
    public FieldDefinitionBuilder access(FieldAccess access) {
        this.access = access;
        return this;
    }

    /** The field as it was described. */
    public FieldDefinition build() {
        return new FieldDefinition(
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
                restricted);
    }
}
