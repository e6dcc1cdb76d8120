package org.bagui.plugin.reports.imports.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that hold at a place: own ones, and those of the places above it that it has not mapped itself. */
public final class Words {
    private final Map<String, MappedWord> words = new HashMap<>();

    /** @param all words of the place and those above it, the highest place first */
    Words(List<MappedWord> all) {
        all.forEach(
                word -> words.put(key(word.kind(), word.subject(), word.kind().fold(word.word())), word));
    }

    /** No words at all. */
    public static Words none() {
        return new Words(List.of());
    }

    /** Words of a subject by the word itself. */
    public List<MappedWord> of(WordKind kind, String subject) {
        return words.values().stream()
                .filter(word -> word.kind() == kind && word.subject().equals(subject))
                .sorted(Comparator.comparing(MappedWord::word))
                .toList();
    }

    /** Whether any text of a code list is mapped. */
    public boolean hasTexts(String list) {
        return words.values().stream()
                .anyMatch(word -> word.kind() == WordKind.TEXT && word.subject().equals(list));
    }

    /** The code that a text of a code list was mapped to. */
    public Optional<String> code(String list, String text) {
        return Optional.ofNullable(words.get(key(WordKind.TEXT, list, WordKind.TEXT.fold(text))))
                .map(MappedWord::target);
    }

    private static String key(WordKind kind, String subject, String folded) {
        return kind + "/" + subject + "/" + folded;
    }
}
