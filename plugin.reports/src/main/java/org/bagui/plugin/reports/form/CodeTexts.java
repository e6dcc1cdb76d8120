package org.bagui.plugin.reports.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.definition.FieldDefinition;

/**
 * Shows codes by their names, where an import reads the name as the same code again, else by the code itself. One object
 * serves one export; it remembers what it looked up.
 */
public final class CodeTexts {
    private static final int REMEMBERED = 20_000;
    /** What parts the members of a set in a sheet, so that no name in a set may hold it. */
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；/|\\s]");

    private final CodeLists lists;
    private final PlaceDirectory places;
    private final Locale locale;

    /** Shows codes in a language. */
    public CodeTexts(CodeLists lists, PlaceDirectory places, Locale locale) {
        this.lists = lists;
        this.places = places;
        this.locale = locale;
    }

    /** Shows the values of one coded field by their names. */
    public UnaryOperator<String> of(FieldDefinition field) {
        return of(field, ShownCode.NAME);
    }

    /** Shows the values of one coded field as they are wanted; sets of codes by their names. */
    public UnaryOperator<String> of(FieldDefinition field, ShownCode shown) {
        if (shown == ShownCode.CODE) {
            return UnaryOperator.identity();
        }
        Map<String, String> remembered = new HashMap<>();
        return value -> {
            String known = remembered.get(value);
            if (known == null) {
                known = field.code().many() ? many(field, value) : one(field, value, shown);
                if (remembered.size() < REMEMBERED) {
                    remembered.put(value, known);
                }
            }
            return known;
        };
    }

    private String many(FieldDefinition field, String value) {
        return Stream.of(value.split(","))
                .map(code -> {
                    String text = one(field, code);
                    return SEPARATOR.matcher(text).find() ? code : text;
                })
                .collect(Collectors.joining("、"));
    }

    private String one(FieldDefinition field, String code, ShownCode shown) {
        String name = one(field, code);
        if (shown == ShownCode.NAME || name.equals(code)) {
            return name;
        }
        String both = code + " " + name;
        boolean same = lists.find(field.code().list())
                .flatMap(list -> list.resolve(both))
                .filter(found -> found.code().equals(code))
                .isPresent();
        return same ? both : name;
    }

    private String one(FieldDefinition field, String code) {
        return switch (field.code().list()) {
            case "division" -> place(code, PlaceCode::region, null);
            case "township" -> place(code, place -> place.county().orElse(place), PlaceLevel.TOWNSHIP);
            default -> listed(field.code().list(), code);
        };
    }

    private String place(String text, Function<PlaceCode, PlaceCode> within, PlaceLevel level) {
        Optional<PlaceCode> code = PlaceCode.parse(text);
        Optional<Jurisdiction> place = code.flatMap(places::find);
        if (place.isEmpty()) {
            return text;
        }
        PlaceCode search = within.apply(code.get());
        return Stream.of(place.get().name(locale), place.get().nameZh())
                .filter(name -> places.named(name, search, level)
                        .filter(found -> found.code().equals(code.get()))
                        .isPresent())
                .findFirst()
                .orElse(text);
    }

    private String listed(String name, String text) {
        CodeList list = lists.find(name).orElse(null);
        Optional<CodeListEntry> code = list == null ? Optional.empty() : list.byCode(text);
        if (code.isEmpty()) {
            return text;
        }
        List<String> names = List.of(code.get().name(locale), code.get().nameZh());
        return names.stream()
                .filter(shown -> list.resolve(shown)
                        .filter(found -> found.code().equals(text))
                        .isPresent())
                .findFirst()
                .orElse(text);
    }
}
