package org.bagui.plugin.reports.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.plugin.reports.form.CellTexts;
import org.bagui.plugin.reports.form.CodeTexts;

/** What a column of a template offers, as the texts that an import reads as the codes again; only what its place has. */
final class ColumnChoices {
    /** Name of the field of every form that holds the city of its county. */
    private static final String CITY = "cityCode";

    private final TemplateOrder order;
    private final CodeLists lists;
    private final PlaceDirectory places;
    private final RegisterService registers;
    private final CodeTexts texts;

    ColumnChoices(TemplateOrder order, CodeLists lists, PlaceDirectory places, RegisterService registers) {
        this.order = order;
        this.lists = lists;
        this.places = places;
        this.registers = registers;
        this.texts = new CodeTexts(lists, places, order.locale());
    }

    /**
     * What is offered.
     *
     * @param texts the texts, in order; none where anything may be entered
     * @param closed whether nothing else is taken
     * @param many whether a cell may name several
     */
    record Offer(List<String> texts, boolean closed, boolean many) {
        /** Nothing in particular. */
        static final Offer NONE = new Offer(List.of(), false, false);
    }

    /** The offer of a field. */
    Offer of(FieldDefinition field) {
        if (field.kind() == ValueKind.BOOLEAN) {
            return new Offer(
                    Stream.of(true, false)
                            .map(answer -> CellTexts.yesOrNo(answer, order.locale()))
                            .toList(),
                    true,
                    false);
        }
        if (field.isPlace()) {
            return closed(counties().map(PlaceCode::text));
        }
        if (field.code() == null) {
            return new Offer(named(field), false, false);
        }
        Stream<String> codes = codes(field).map(texts.of(field));
        Offer offer = closed(codes);
        boolean open = field.code().open() || offer.texts().isEmpty();
        return new Offer(offer.texts(), !open, field.code().many());
    }

    private static Offer closed(Stream<String> texts) {
        return new Offer(List.copyOf(new LinkedHashSet<>(texts.toList())), true, false);
    }

    private Stream<String> codes(FieldDefinition field) {
        return switch (field.code().list()) {
            case "division" -> divisions(field).map(PlaceCode::text);
            case "township" -> townships().map(PlaceCode::text);
            case "industry" -> listed("industry").filter(code -> Character.isDigit(code.charAt(0)));
            default -> listed(field.code().list());
        };
    }

    private Stream<String> listed(String name) {
        return lists.find(name).stream()
                .flatMap(list -> list.codes().stream())
                .filter(code -> !code.retired())
                .map(CodeListEntry::code);
    }

    /** Counties for the place of report, cities for the one above it; for any other place all of the region. */
    private Stream<PlaceCode> divisions(FieldDefinition field) {
        FieldDefinition county = order.register().placeField().orElse(null);
        if (field == county) {
            return counties();
        }
        PlaceCode place = order.place().code();
        if (county != null && field.name().equals(CITY)) {
            return place.city().map(Stream::of).orElseGet(() -> inside(place, PlaceLevel.CITY));
        }
        return Stream.concat(inside(place.region(), PlaceLevel.CITY), inside(place.region(), PlaceLevel.COUNTY));
    }

    private Stream<PlaceCode> counties() {
        PlaceCode place = order.place().code();
        return place.county().map(Stream::of).orElseGet(() -> inside(place, PlaceLevel.COUNTY));
    }

    private Stream<PlaceCode> townships() {
        PlaceCode place = order.place().code();
        return place.at(PlaceLevel.TOWNSHIP).map(Stream::of).orElseGet(() -> inside(place, PlaceLevel.TOWNSHIP));
    }

    private Stream<PlaceCode> inside(PlaceCode place, PlaceLevel level) {
        return places.list(level, place).stream().map(Jurisdiction::code);
    }

    /** Names that another register keeps under this field as its key, as parks are; any other text is taken too. */
    private List<String> named(FieldDefinition field) {
        if (field.kind() != ValueKind.TEXT || order.register().key().contains(field.name())) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (RegisterDefinition other : registers.definitions()) {
            boolean kept = other.period() == PeriodKind.NONE
                    && !other.name().equals(order.register().name())
                    && other.key().contains(field.name())
                    && registers.isEnabled(other.name(), order.place().code());
            if (kept && !field.name().equals("uscc")) {
                EntryQuery query = new EntryQuery(
                        other.name(),
                        order.place().code(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(field.name()),
                        1,
                        null,
                        false,
                        null);
                registers.stream(order.actor(), query, entry -> names.add(entry.text(field.name())));
            }
        }
        names.remove(null);
        return List.copyOf(names);
    }
}
