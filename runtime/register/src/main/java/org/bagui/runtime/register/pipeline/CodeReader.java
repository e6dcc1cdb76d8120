package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.classification.Industries;
import org.bagui.core.classification.IndustryMatch;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.UnreadableCell;

/**
 * Turns texts that stand for codes into the codes: by code, official name or alias.
 *
 * <p>One reader serves one input; it remembers what it read, up to {@value #REMEMBERED} short texts.
 */
final class CodeReader {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST = 100;

    private final CodeLists lists;
    private final PlaceDirectory places;
    private final Industries industries;
    private final Map<Asked, ParsedValue> remembered = new HashMap<>();

    /** All that a reading depends on: the same words may mean another code under another parent or elsewhere. */
    private record Asked(String field, String text, String parent, long within) {}

    CodeReader(CodeLists lists, PlaceDirectory places) {
        this.lists = lists;
        this.places = places;
        industries = lists.find("industry").map(Industries::of).orElseGet(Industries::builtIn);
    }

    /**
     * Reads the value of a coded field.
     *
     * @param within place that a division or township must lie in
     * @param parent value of the parent field, or null
     */
    ParsedValue read(FieldDefinition field, Object raw, PlaceCode within, String parent) {
        if (raw == null) {
            return ParsedValue.empty();
        }
        if (raw instanceof UnreadableCell cell) {
            return ParsedValue.error(cell.code());
        }
        CodeUse use = field.code();
        if (use.many() && raw instanceof List<?> members) {
            return many(field, members.stream().map(String::valueOf).toList(), within);
        }
        if (raw instanceof List || raw instanceof Boolean) {
            return ParsedValue.error("unknown-code");
        }
        String text = CleanText.trim(raw.toString());
        if (text.isEmpty()) {
            return ParsedValue.empty();
        }
        if (CleanText.isUnfit(text)) {
            return ParsedValue.error("nul-character");
        }
        Asked key = new Asked(field.name(), text, parent, within.from());
        ParsedValue known = remembered.get(key);
        if (known == null) {
            known = use.many()
                    ? many(field, List.of(text.split("[,，、;；/|\\s]+")), within)
                    : one(field, text, within, parent);
            if (remembered.size() < REMEMBERED && text.length() <= LONGEST) {
                remembered.put(key, known);
            }
        }
        return known;
    }

    private ParsedValue many(FieldDefinition field, List<String> texts, PlaceCode within) {
        CodeList list = lists.find(field.code().list()).orElse(null);
        Set<String> codes = new LinkedHashSet<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                ParsedValue one = one(field, text, within, null);
                if (one.fault() != null) {
                    return one;
                }
                if (one.value() != null) {
                    codes.add((String) one.value());
                }
            }
        }
        if (codes.isEmpty()) {
            return ParsedValue.empty();
        }
        List<String> ordered = new ArrayList<>(codes);
        if (list != null) {
            List<String> order = list.codes().stream().map(CodeListEntry::code).toList();
            ordered.sort(Comparator.comparingInt(order::indexOf));
        }
        return ParsedValue.of(String.join(",", ordered));
    }

    private ParsedValue one(FieldDefinition field, String text, PlaceCode within, String parent) {
        CodeUse use = field.code();
        return switch (use.list()) {
            case "division" -> division(field, text, within);
            case "township" -> township(field, text, within, parent);
            case "industry" -> industry(field, text);
            default -> listed(field, text, parent);
        };
    }

    private ParsedValue division(FieldDefinition field, String text, PlaceCode within) {
        if (isOpen(field, text)) {
            return ParsedValue.empty();
        }
        Optional<Jurisdiction> place = places.named(text, within);
        if (place.isEmpty() && places.named(text, within.region()).isPresent()) {
            return ParsedValue.error("outside-place");
        }
        return place.map(found -> ParsedValue.of(found.code().text()))
                .orElseGet(() -> ParsedValue.error("unknown-code"));
    }

    private ParsedValue township(FieldDefinition field, String text, PlaceCode within, String parent) {
        if (isOpen(field, text)) {
            return ParsedValue.empty();
        }
        PlaceCode county = parent == null ? within : PlaceCode.of(parent);
        Optional<Jurisdiction> place = places.named(text, county, PlaceLevel.TOWNSHIP);
        return place.map(found -> ParsedValue.of(found.code().text()))
                .orElseGet(() -> ParsedValue.error("unknown-code"));
    }

    private ParsedValue industry(FieldDefinition field, String text) {
        Optional<IndustryMatch> match = industries.resolve(text);
        if (match.isPresent() && !match.get().isSection()) {
            String code = match.get().code();
            return match.get().listNotLoaded() ? ParsedValue.note(code, "code-list-not-loaded") : ParsedValue.of(code);
        }
        return isOpen(field, text) ? ParsedValue.empty() : ParsedValue.error("unknown-code");
    }

    private ParsedValue listed(FieldDefinition field, String text, String parent) {
        CodeUse use = field.code();
        CodeList list = lists.find(use.list()).orElse(null);
        Optional<CodeListEntry> found = list == null ? Optional.empty() : list.resolve(text);
        if (found.isPresent()) {
            CodeListEntry code = found.get();
            boolean astray =
                    parent != null && !code.parent().isEmpty() && !code.parent().equals(parent);
            return astray ? ParsedValue.error("code-not-under-parent") : ParsedValue.of(code.code());
        }
        if (isOpen(field, text)) {
            return ParsedValue.empty();
        }
        if (list == null || !lists.isLoaded(use.list())) {
            return ParsedValue.note(text, "code-list-not-loaded");
        }
        return use.open() ? ParsedValue.warning(text, "code-kept-as-text") : ParsedValue.error("unknown-code");
    }

    private static boolean isOpen(FieldDefinition field, String text) {
        return !field.bounds().required() && CleanText.isOpenWord(text);
    }
}
