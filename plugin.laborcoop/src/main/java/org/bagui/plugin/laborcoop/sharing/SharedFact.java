package org.bagui.plugin.laborcoop.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact that one place can let another see; there are no others. */
public enum SharedFact {
    /** Present and expected shortage by occupation and month. */
    SHORTAGE,
    /** Single posts that their enterprise has released. */
    POSTS,
    /** Persons available by place, occupation and skill level; small cells are hidden. */
    SUPPLY;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fact of a word. */
    public static Optional<SharedFact> parse(String word) {
        return Stream.of(values()).filter(fact -> fact.word().equals(word)).findFirst();
    }

    /** Facts as a column keeps them: words joined by commas, in the order of this class. */
    public static String joined(Set<SharedFact> facts) {
        return facts.stream().sorted().map(SharedFact::word).collect(Collectors.joining(","));
    }

    /** Facts that a column keeps. */
    public static Set<SharedFact> split(String joined) {
        Set<SharedFact> facts = EnumSet.noneOf(SharedFact.class);
        Stream.of(joined.split(","))
                .filter(word -> !word.isEmpty())
                .forEach(word -> facts.add(parse(word).orElseThrow()));
        return facts;
    }

    /** Words of facts, in the order of this class. */
    public static List<String> words(Set<SharedFact> facts) {
        return facts.stream().sorted().map(SharedFact::word).toList();
    }
}
