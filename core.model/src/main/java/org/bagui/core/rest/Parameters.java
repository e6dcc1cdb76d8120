package org.bagui.core.rest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;

/** Reads query parameters; what does not fit is refused with 400 and the parameter's name. */
public final class Parameters {
    /**
     * What {@link #flag} takes, for {@code @Pattern} at the parameter of a resource, which the OpenAPI document then shows as a
     * boolean; {@code @Min} and {@code @Max} of what {@link #whole} takes make it an integer there.
     */
    public static final String FLAG = "true|false";

    private static final int SHOWN = 40;
    private static final int NAMES = 200;

    private Parameters() {}

    /** A place inside the actor's, or null where none is given. */
    public static PlaceCode place(Actor actor, String text) {
        if (text == null) {
            return null;
        }
        PlaceCode place = PlaceCode.parse(text).orElseThrow(() -> Problem.of(400, "bad-place", shown(text)));
        actor.requirePlace(place);
        return place;
    }

    /** A place inside the actor's; the actor's own where none is given. */
    public static PlaceCode placeOrOwn(Actor actor, String text) {
        PlaceCode place = place(actor, text);
        return place == null ? actor.jurisdiction() : place;
    }

    /** Months from one to another, or null where none are given. */
    public static MonthRange months(String text) {
        if (text == null) {
            return null;
        }
        return Months.parseRange(text).orElseThrow(() -> Problem.of(400, "bad-period", shown(text)));
    }

    /** One month, or null where none is given. */
    public static YearMonth month(String text) {
        if (text == null) {
            return null;
        }
        return Months.parse(text).orElseThrow(() -> Problem.of(400, "bad-period", shown(text)));
    }

    /** A whole number between bounds. */
    public static int whole(String name, String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw name.equals("limit") ? Problem.of(400, "bad-limit", most) : Problem.of(400, "bad-parameter", name);
        }
        return Integer.parseInt(text);
    }

    /** {@code true} or {@code false}; false where it is not given. */
    public static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return true;
    }

    /** Names separated by commas; none where it is not given. */
    public static List<String> names(String name, String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (names.size() > NAMES || names.stream().anyMatch(String::isEmpty)) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return names;
    }

    /** A moment, or null where it is not given. */
    public static Instant moment(String text) {
        if (text == null) {
            return null;
        }
        return Moments.parse(text).orElseThrow(() -> Problem.of(400, "bad-as-of", shown(text)));
    }

    /**
     * A moment that has come, or null where it is not given.
     *
     * @throws Problem 400 {@code bad-as-of}, also for a moment to come
     */
    public static Instant pastMoment(String text) {
        Instant moment = moment(text);
        if (moment != null && moment.isAfter(Instant.now())) {
            throw Problem.of(400, "bad-as-of", shown(text));
        }
        return moment;
    }

    /** An id of an entry; what cannot be one is not found. */
    public static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }

    /** A caller's text as a refusal may show it. */
    public static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
