package org.bagui.plugin.reports.fake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.codelist.YesNo;
import org.bagui.core.period.Months;
import org.bagui.core.period.SheetDates;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.UnreadableCell;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Reads values of a sheet as simply as tests need it; gives a {@link Fault} for what it cannot read. */
final class FakeValues {
    static final CodeLists LISTS = BuiltInCodeLists.lists();
    static final PlaceDirectory PLACES = BuiltInPlaces.directory();

    private FakeValues() {}

    static Object read(FieldDefinition field, Object raw) {
        if (raw instanceof UnreadableCell cell) {
            return fault(cell.code());
        }
        String text = raw == null ? "" : raw.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (field.code() != null) {
            return code(field, text);
        }
        return switch (field.kind()) {
            case INTEGER -> text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : fault("not-a-number");
            case DECIMAL ->
                text.matches("-?[0-9.]+") ? new BigDecimal(text).stripTrailingZeros() : fault("not-a-number");
            case BOOLEAN -> found(YesNo.parse(text), "not-yes-or-no");
            case DATE -> raw instanceof LocalDate ? raw : found(SheetDates.parse(text), "not-a-date");
            case MONTH -> found(Months.parseSheet(text), "not-a-month");
            default -> text;
        };
    }

    private static Object code(FieldDefinition field, String text) {
        if (field.code().list().equals("division")) {
            return found(PLACES.named(text, null).map(place -> place.code().text()), "unknown-code");
        }
        if (field.code().many()) {
            return Stream.of(text.split("[,、]"))
                    .map(part -> LISTS.find(field.code().list())
                            .flatMap(list -> list.resolve(part))
                            .map(CodeListEntry::code)
                            .orElse("?"))
                    .collect(Collectors.joining(","));
        }
        return found(
                LISTS.find(field.code().list())
                        .flatMap(list -> list.resolve(text))
                        .map(CodeListEntry::code),
                "unknown-code");
    }

    private static Object found(Optional<?> value, String code) {
        return value.isPresent() ? value.get() : fault(code);
    }

    private static Fault fault(String code) {
        return new Fault(1, null, code, Severity.ERROR, List.of(), null);
    }
}
