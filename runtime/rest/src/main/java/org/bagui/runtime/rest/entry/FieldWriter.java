package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.rest.Moments;

/** Writes the values of one field; made once for a page, so that an entry costs no look-ups. */
final class FieldWriter {
    private final SerializedString name;
    private final boolean place;
    private final boolean many;
    private final boolean hidden;
    private Object lastValue;
    private String lastText;

    FieldWriter(FieldDefinition field) {
        place = field.isPlace();
        hidden = !field.isShown();
        name = new SerializedString(field.shownName());
        many = field.code() != null && field.code().many();
    }

    void write(JsonGenerator to, Object value) throws IOException {
        if (!hidden) {
            to.writeFieldName(name);
            value(to, value);
        }
    }

    /** Name of the field in the interface. */
    String name() {
        return name.getValue();
    }

    /** Writes a value alone. */
    void value(JsonGenerator to, Object value) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (place) {
            to.writeString(repeated(value));
        } else if (many) {
            to.writeStartArray();
            for (String code : value.toString().split(",")) {
                to.writeString(code);
            }
            to.writeEndArray();
        } else {
            plain(to, value);
        }
    }

    /** Text of a place, month or date: rows that stand together mostly share it. */
    private String repeated(Object value) {
        if (!value.equals(lastValue)) {
            lastText = place ? PlaceCode.ofPadded((Long) value).text() : value.toString();
            lastValue = value;
        }
        return lastText;
    }

    private void plain(JsonGenerator to, Object value) throws IOException {
        if (value instanceof String text) {
            to.writeString(text);
        } else if (value instanceof Integer whole) {
            to.writeNumber(whole);
        } else if (value instanceof Long whole) {
            to.writeNumber(whole);
        } else if (value instanceof BigDecimal exact) {
            to.writeNumber(exact);
        } else if (value instanceof Boolean yes) {
            to.writeBoolean(yes);
        } else if (value instanceof LocalDateTime moment) {
            to.writeString(Moments.text(moment));
        } else {
            // Dates and months: their own text is the interface's.
            to.writeString(repeated(value));
        }
    }
}
