package org.bagui.runtime.register.extension;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;

/** Makes fields of a register out of extension fields. */
final class ExtensionDefinitions {
    /** System field that keeps the values. */
    static final String COLUMN = "extension";

    private static final Titles NONE = new Titles("", "");
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;

    private final FieldDefinition column;
    private final ColumnMemory memory;

    ExtensionDefinitions(RegisterDefinition register) {
        column = register.require(COLUMN);
        memory = new ColumnMemory(column.access());
    }

    /**
     * The field, entered and shown like any other, but for filters and roll-ups.
     *
     * @param anyKind whether its values may be of any kind, and are shown as text
     */
    FieldDefinition entered(ExtensionField field, boolean anyKind) {
        return of(field, anyKind, List.of());
    }

    /** The field as one that no channel may enter any more. */
    FieldDefinition retired(ExtensionField field, boolean anyKind) {
        return of(field, anyKind, List.of(COLUMN));
    }

    private FieldDefinition of(ExtensionField field, boolean anyKind, List<String> derivedFrom) {
        ValueKind kind = kind(field.kind());
        CodeUse code = field.kind() == Kind.CODE ? new CodeUse(field.codeList(), "", false, false) : null;
        return FieldDefinition.named(field.name(), kind)
                .column(column.column())
                .titles(field.titles())
                .bounds(bounds(field, kind, anyKind))
                .code(code)
                .derivedFrom(derivedFrom)
                .inList(derivedFrom.isEmpty())
                .access(new ExtensionAccess(memory, field.name(), kind, anyKind))
                .build();
    }

    private static ValueKind kind(Kind kind) {
        return switch (kind) {
            case TEXT, CODE -> ValueKind.TEXT;
            case WHOLE_NUMBER -> ValueKind.LONG;
            case DECIMAL -> ValueKind.DECIMAL;
            case DATE -> ValueKind.DATE;
            case YES_NO -> ValueKind.BOOLEAN;
        };
    }

    private static Bounds bounds(ExtensionField field, ValueKind kind, boolean anyKind) {
        boolean text = field.kind() == Kind.TEXT && !anyKind;
        Integer length = !text ? null : field.length() == null ? ExtensionField.USUAL_LENGTH : field.length();
        Pattern pattern = text && field.pattern() != null ? Pattern.compile(field.pattern()) : null;
        boolean number = kind.isNumber();
        return new Bounds(
                field.required(),
                length,
                number ? field.min() : null,
                number ? most(field.max()) : null,
                number ? (Integer) WHOLE_DIGITS : null,
                kind == ValueKind.DECIMAL ? (Integer) DECIMALS : null,
                pattern,
                false);
    }

    /** A number that every reader of JSON takes as it is. */
    private static BigDecimal most(BigDecimal max) {
        return max == null ? BigDecimal.TEN.pow(WHOLE_DIGITS).subtract(BigDecimal.ONE) : max;
    }
}
