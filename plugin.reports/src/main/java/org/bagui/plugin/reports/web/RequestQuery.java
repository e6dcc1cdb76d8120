package org.bagui.plugin.reports.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MultivaluedMap;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;

/** The query parameters of a request, read strictly: unknown, repeated or ill-formed ones are refused with 400. */
public final class RequestQuery {
    private final MultivaluedMap<String, String> parameters;

    public RequestQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Refuses any parameter besides the named ones with {@code unknown-parameter}. */
    public void allow(Set<String> names) {
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw Problem.of(400, "unknown-parameter", shortened(name));
            }
        }
    }

    /** The one value of a parameter, empty where it is not given. */
    public Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values of a parameter that may be repeated. */
    public List<String> texts(String name) {
        return List.copyOf(parameters.getOrDefault(name, List.of()));
    }

    /** The place of the parameter {@code jurisdiction}, or the actor's own; one outside the actor's scope is 404. */
    public PlaceCode place(Actor actor) {
        PlaceCode place = text("jurisdiction").map(RequestQuery::code).orElse(actor.jurisdiction());
        actor.requirePlace(place);
        return place;
    }

    private static PlaceCode code(String text) {
        return PlaceCode.parse(text).orElseThrow(() -> Problem.of(400, "bad-place", shortened(text)));
    }

    /** The months of the parameter {@code period}, or null where it is not given. */
    public MonthRange period() {
        return text("period")
                .map(text -> Months.parseRange(text).orElseThrow(() -> Problem.of(400, "bad-period", shortened(text))))
                .orElse(null);
    }

    /** The moment of the parameter {@code asOf}, or null where it is not given. */
    public Instant asOf() {
        return text("asOf").map(RequestQuery::moment).orElse(null);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw Problem.causedBy(wrong, 400, "bad-as-of", shortened(text));
        }
    }

    /** A whole number of a parameter between bounds, or the default where it is not given. */
    public long number(String name, long fallback, long min, long max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.get().matches("[0-9]{1,18}")) {
            throw Problem.of(400, "bad-parameter", name);
        }
        long value = Long.parseLong(text.get());
        if (value < min || value > max) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
