package org.bagui.runtime.register.extension;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.bagui.core.register.Field;
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

    private ExtensionDefinitions() {}

    /** The field, entered and shown like any other, but for filters and roll-ups. */
    static FieldDefinition entered(RegisterDefinition register, ExtensionField field) {
        return of(register, field, List.of());
    }

    /** The field as one that no channel may enter any more. */
    static FieldDefinition retired(RegisterDefinition register, ExtensionField field) {
        return of(register, field, List.of(COLUMN));
    }

    private static FieldDefinition of(RegisterDefinition register, ExtensionField field, List<String> derivedFrom) {
        FieldDefinition column = register.require(COLUMN);
        ValueKind kind = kind(field.kind());
        CodeUse code = field.kind() == Kind.CODE ? new CodeUse(field.codeList(), "", false, false) : null;
        return new FieldDefinition(
                field.name(),
                column.column(),
                kind,
                false,
                field.titles(),
                NONE,
                "",
                "",
                "",
                bounds(field, kind),
                code,
                null,
                false,
                derivedFrom,
                false,
                derivedFrom.isEmpty(),
                false,
                false,
                false,
                Field.Carry.NONE,
                new ExtensionAccess(column.access(), field.name(), kind));
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

    private static Bounds bounds(ExtensionField field, ValueKind kind) {
        boolean text = field.kind() == Kind.TEXT;
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
