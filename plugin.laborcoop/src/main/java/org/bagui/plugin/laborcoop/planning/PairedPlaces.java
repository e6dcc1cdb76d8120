package org.bagui.plugin.laborcoop.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.bagui.plugin.laborcoop.pairing.Side;

/**
 * Which ways are covered by pairings: one of two cities covers the counties inside them; one with quotas covers the occupations of these only.
 */
final class PairedPlaces {
    /** No pairings. */
    static final PairedPlaces NONE = new PairedPlaces(TextFold::fold);

    private final Map<Ends, Set<String>> occupations = new HashMap<>();
    private final Set<Ends> whole = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** By occupation as it is spelt; few are told apart, and each is asked for once for every two places. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    private final UnaryOperator<String> key;

    private PairedPlaces(UnaryOperator<String> key) {
        this.key = key;
    }

    private record Ends(PlaceCode from, PlaceCode to) {}

    /** Of these pairings; occupations with the same key are one. */
    static PairedPlaces of(Collection<Pairing> pairings, UnaryOperator<String> key) {
        PairedPlaces paired = new PairedPlaces(key);
        for (Pairing pairing : pairings) {
            paired.add(
                    pairing.place(Side.SENDING),
                    pairing.place(Side.RECEIVING),
                    pairing.quotaList().stream().map(Quota::occupation).toList());
        }
        return paired;
    }

    /** Adds a pairing for these occupations; for all where none are given. */
    void add(PlaceCode from, PlaceCode to, List<String> quotas) {
        Ends ends = new Ends(from, to);
        if (quotas.isEmpty()) {
            whole.add(ends);
        } else {
            List<String> meant = quotas.stream().map(this::key).toList();
            occupations.computeIfAbsent(ends, none -> new HashSet<>()).addAll(meant);
            named.addAll(meant);
        }
    }

    static PairedPlaces of(PlaceCode from, PlaceCode to, List<String> quotas) {
        PairedPlaces paired = new PairedPlaces(TextFold::fold);
        paired.add(from, to, quotas);
        return paired;
    }

    /** Whether any pairing has a quota for an occupation. */
    boolean names(String occupation) {
        return !named.isEmpty() && named.contains(key(occupation));
    }

    /** Whether a pairing covers the way of those who offer an occupation. */
    boolean cover(String from, String to, String occupation) {
        Optional<PlaceCode> sending = PlaceCode.parse(from);
        Optional<PlaceCode> receiving = PlaceCode.parse(to);
        if (sending.isEmpty() || receiving.isEmpty()) {
            return false;
        }
        for (PlaceCode one : sending.get().upward()) {
            for (PlaceCode other : receiving.get().upward()) {
                Ends ends = new Ends(one, other);
                Set<String> some = occupations.get(ends);
                if (whole.contains(ends) || some != null && some.contains(key(occupation))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String key(String occupation) {
        return keys.computeIfAbsent(occupation, key);
    }
}
