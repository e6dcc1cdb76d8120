package org.bagui.runtime.persistence.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.ScopeClass;

/** The rule of each scope class: which places of a row are read and written under a scope, and its words in JPQL. */
public final class PlaceRule {
    /** What the names of all parameters of the scope begin with. */
    public static final String PARAMETER_PREFIX = "scope";

    private static final String FROM = "scopeFrom";
    private static final String TO = "scopeTo";
    private static final String ANCESTOR = "scopeAncestor";
    /** Spans of the levels above a village, widest first; one more for the whole country (0). */
    private static final long[] SPANS = {10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L};

    private static final long NO_PLACE = -1;

    private PlaceRule() {}

    /** Attributes that hold the places of a row of this class. */
    public static List<String> attributes(ScopeClass scopeClass) {
        return switch (scopeClass) {
            case SUBTREE, OWN_AND_ANCESTORS -> List.of("scopePlace");
            case TWO_ENDED -> List.of("sendingPlace", "receivingPlace");
            case GLOBAL, REFERENCE -> List.of();
        };
    }

    /** JPQL condition that restricts an entity of this class, or null where all see all. */
    public static String criteria(ScopeClass scopeClass) {
        return switch (scopeClass) {
            case SUBTREE -> within("scopePlace");
            case TWO_ENDED -> within("sendingPlace") + " OR " + within("receivingPlace");
            case GLOBAL, REFERENCE -> null;
            case OWN_AND_ANCESTORS -> {
                StringBuilder any = new StringBuilder(within("scopePlace")).append(" OR this.scopePlace = 0");
                for (int i = 0; i < SPANS.length; i++) {
                    any.append(" OR this.scopePlace = :").append(ANCESTOR).append(i);
                }
                yield any.toString();
            }
        };
    }

    private static String within(String attribute) {
        return "this." + attribute + " BETWEEN :" + FROM + " AND :" + TO;
    }

    /** Values of the parameters of all conditions. */
    public static Map<String, Object> parameters(Scope scope) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(FROM, scope.from());
        parameters.put(TO, scope.to());
        List<Long> ancestors = ancestors(scope);
        for (int i = 0; i < SPANS.length; i++) {
            parameters.put(ANCESTOR + i, i < ancestors.size() ? ancestors.get(i) : NO_PLACE);
        }
        return parameters;
    }

    /** Padded codes of the places that hold the whole scope, widest first. */
    public static List<Long> ancestors(Scope scope) {
        List<Long> found = new ArrayList<>();
        for (long span : SPANS) {
            long from = scope.from() / span * span;
            if (from > 0 && scope.to() < from + span) {
                found.add(from);
            }
        }
        return found;
    }

    /** Whether a row may be written under the scope. */
    public static boolean writable(ScopeClass scopeClass, Scope scope, List<Long> places) {
        return switch (scopeClass) {
            case GLOBAL -> true;
            case REFERENCE -> scope.isOfRegion();
            case SUBTREE, OWN_AND_ANCESTORS -> places.get(0) != null && scope.contains(places.get(0));
            case TWO_ENDED -> places.stream().anyMatch(place -> place != null && scope.contains(place));
        };
    }

    /** Whether a row is seen under the scope. */
    public static boolean readable(ScopeClass scopeClass, Scope scope, List<Long> places) {
        return scopeClass == ScopeClass.REFERENCE
                || writable(scopeClass, scope, places)
                || scopeClass == ScopeClass.OWN_AND_ANCESTORS
                        && places.get(0) != null
                        && (places.get(0) == 0 || ancestors(scope).contains(places.get(0)));
    }
}
