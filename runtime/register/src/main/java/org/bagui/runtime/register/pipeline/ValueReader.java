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
    private final Map<String, ParsedValue> dates = new HashMap<>();

    private final Map<String, ParsedValue> months = new HashMap<>();

    ValueReader(boolean sheet, Map<String, FieldType> types) {
        this.sheet = sheet;
        this.types = types;
    }

    /** Reads a value of a field without code list. */
    ParsedValue read(FieldDefinition field, Object raw) {
        if (raw == null) {
            return ParsedValue.empty();
        }
        if (raw instanceof UnreadableCell cell) {
            return ParsedValue.error(cell.code());
        }
        if (raw instanceof String text && CleanText.isUnfit(text)) {
            return ParsedValue.error("nul-character");
        }
        boolean openWord = raw instanceof String text
                && !field.bounds().required()
                && field.kind() != ValueKind.BOOLEAN
                && CleanText.isOpenWord(CleanText.trim(text));
        if (openWord) {
            return ParsedValue.empty();
        }
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL -> NumberReader.read(field, raw, sheet);
            case TEXT -> text(field, raw);
            case BOOLEAN -> yesOrNo(raw);
            case DATE -> date(raw);
            case MONTH -> month(raw);
            case MOMENT -> ParsedValue.error("read-only-field");
        };
    }

    private ParsedValue text(FieldDefinition field, Object raw) {
        if (raw instanceof Number && !sheet || raw instanceof List || raw instanceof Boolean && !sheet) {
            return ParsedValue.error("not-a-text");
        }
        String trimmed = CleanText.trim(raw.toString());
        if (trimmed.isEmpty()) {
            return ParsedValue.empty();
        }
        FieldType type = field.type().isEmpty() ? null : types.get(field.type());
        if (type == null) {
            return ParsedValue.of(sheet ? trimmed.replace("\r\n", "\n") : trimmed);
        }
        if (raw instanceof Number && trimmed.length() > 15) {
            return ParsedValue.error("stored-as-number");
        }
        FieldType.Reading read = type.read(trimmed);
        return new ParsedValue(read.value(), read.fault(), read.severity());
    }

    private ParsedValue yesOrNo(Object raw) {
        if (raw instanceof Boolean) {
            return ParsedValue.of(raw);
        }
        if (!sheet) {
            return ParsedValue.error("not-yes-or-no");
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return ParsedValue.empty();
        }
        Optional<Boolean> answer = YesNo.parse(text);
        return answer.isPresent() ? ParsedValue.of(answer.get()) : ParsedValue.error("not-yes-or-no");
    }

    private ParsedValue date(Object raw) {
        if (raw instanceof LocalDate) {
            return ParsedValue.of(raw);
        }
        if (raw instanceof LocalDateTime moment) {
            return ParsedValue.of(moment.toLocalDate());
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return ParsedValue.empty();
        }
        if (sheet) {
            return remembered(dates, text, () -> SheetDates.parse(text), "not-a-date");
        }
        try {
            return ParsedValue.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return ParsedValue.error("not-a-date");
        }
    }

    private ParsedValue month(Object raw) {
        if (raw instanceof YearMonth) {
            return ParsedValue.of(raw);
        }
        if (raw instanceof LocalDate date) {
            return ParsedValue.of(YearMonth.from(date));
        }
        if (raw instanceof LocalDateTime moment) {
            return ParsedValue.of(YearMonth.from(moment));
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return ParsedValue.empty();
        }
        return remembered(months, text, () -> sheet ? Months.parseSheet(text) : Months.parse(text), "not-a-month");
    }

    private static ParsedValue remembered(
            Map<String, ParsedValue> known, String text, Supplier<Optional<?>> parsed, String fault) {
        ParsedValue remembered = known.get(text);
        if (remembered == null) {
            Optional<?> value = parsed.get();
            remembered = value.isPresent() ? ParsedValue.of(value.get()) : ParsedValue.error(fault);
            if (known.size() < REMEMBERED && text.length() <= LONGEST) {
                known.put(text, remembered);
            }
        }
        return remembered;
    }
}
