package org.bagui.runtime.register.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bagui.core.codelist.YesNo;
import org.bagui.core.period.Months;
import org.bagui.core.period.SheetDates;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.UnreadableCell;
import org.bagui.core.register.spi.FieldType;

/** Turns an entered value into one of its field's kind; codes are {@link CodeReader}'s. */
final class ValueReader {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST = 40;

    private final boolean sheet;
    private final Map<String, FieldType> types;
    /** Few dates and months stand in many rows. */
    private final Map<String, Reading> dates = new HashMap<>();

    private final Map<String, Reading> months = new HashMap<>();

    ValueReader(boolean sheet, Map<String, FieldType> types) {
        this.sheet = sheet;
        this.types = types;
    }

    /** Reads a value of a field without code list. */
    Reading read(FieldDefinition field, Object raw) {
        if (raw == null) {
            return Reading.empty();
        }
        if (raw instanceof UnreadableCell cell) {
            return Reading.error(cell.code());
        }
        if (raw instanceof String text && CleanText.isUnfit(text)) {
            return Reading.error("nul-character");
        }
        boolean openWord = raw instanceof String text
                && !field.bounds().required()
                && field.kind() != ValueKind.BOOLEAN
                && CleanText.isOpenWord(CleanText.trim(text));
        if (openWord) {
            return Reading.empty();
        }
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL -> NumberReader.read(field, raw, sheet);
            case TEXT -> text(field, raw);
            case BOOLEAN -> yesOrNo(raw);
            case DATE -> date(raw);
            case MONTH -> month(raw);
            case MOMENT -> Reading.error("read-only-field");
        };
    }

    private Reading text(FieldDefinition field, Object raw) {
        if (raw instanceof Number && !sheet || raw instanceof List || raw instanceof Boolean && !sheet) {
            return Reading.error("not-a-text");
        }
        String trimmed = CleanText.trim(raw.toString());
        if (trimmed.isEmpty()) {
            return Reading.empty();
        }
        FieldType type = field.type().isEmpty() ? null : types.get(field.type());
        if (type == null) {
            return Reading.of(sheet ? trimmed.replace("\r\n", "\n") : trimmed);
        }
        if (raw instanceof Number && trimmed.length() > 15) {
            return Reading.error("stored-as-number");
        }
        FieldType.Reading reading = type.read(trimmed);
        return new Reading(reading.value(), reading.fault(), reading.severity());
    }

    private Reading yesOrNo(Object raw) {
        if (raw instanceof Boolean) {
            return Reading.of(raw);
        }
        if (!sheet) {
            return Reading.error("not-yes-or-no");
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return Reading.empty();
        }
        Optional<Boolean> answer = YesNo.parse(text);
        return answer.isPresent() ? Reading.of(answer.get()) : Reading.error("not-yes-or-no");
    }

    private Reading date(Object raw) {
        if (raw instanceof LocalDate) {
            return Reading.of(raw);
        }
        if (raw instanceof LocalDateTime moment) {
            return Reading.of(moment.toLocalDate());
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return Reading.empty();
        }
        if (sheet) {
            return remembered(dates, text, () -> SheetDates.parse(text), "not-a-date");
        }
        try {
            return Reading.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Reading.error("not-a-date");
        }
    }

    private Reading month(Object raw) {
        if (raw instanceof YearMonth) {
            return Reading.of(raw);
        }
        if (raw instanceof LocalDate date) {
            return Reading.of(YearMonth.from(date));
        }
        if (raw instanceof LocalDateTime moment) {
            return Reading.of(YearMonth.from(moment));
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return remembered(months, text, () -> sheet ? Months.parseSheet(text) : Months.parse(text), "not-a-month");
    }

    private static Reading remembered(
            Map<String, Reading> known, String text, Supplier<Optional<?>> parsed, String fault) {
        Reading reading = known.get(text);
        if (reading == null) {
            Optional<?> value = parsed.get();
            reading = value.isPresent() ? Reading.of(value.get()) : Reading.error(fault);
            if (known.size() < REMEMBERED && text.length() <= LONGEST) {
                known.put(text, reading);
            }
        }
        return reading;
    }
}
