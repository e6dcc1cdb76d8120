package org.bagui.runtime.rest.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.definition.FieldDefinition;

/** Values as people read them: the names of codes and places, yes and no. */
final class ValueTexts {

    private final CodeLists lists;
    private final PlaceDirectory places;
    private final Locale locale;

    ValueTexts(CodeLists lists, PlaceDirectory places, Locale locale) {
        this.lists = lists;
        this.places = places;
        this.locale = locale;
    }

    /** The text of a value, or null where it reads no other than it stands. */
    String of(FieldDefinition field, Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean yes) {
            return isEnglish() ? yes ? "yes" : "no" : yes ? "是" : "否";
        }
        if (field.isPlace()) {
            return place(PlaceCode.ofPadded((Long) value)).orElse(null);
        }
        if (field.code() == null) {
            return null;
        }
        String text = Stream.of(value.toString().split(","))
                .map(code -> code(field.code().list(), code).orElse(code))
                .collect(Collectors.joining(isEnglish() ? ", " : "、"));
        return text.equals(value) ? null : text;
    }

    private Optional<String> code(String list, String code) {
        return switch (list) {
            case "division", "township" -> PlaceCode.parse(code).flatMap(this::place);
            default -> lists.find(list).flatMap(found -> found.byCode(code)).map(found -> found.name(locale));
        };
    }

    private Optional<String> place(PlaceCode code) {
        return places.find(code).map(place -> place.name(locale));
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
