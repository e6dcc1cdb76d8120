package org.bagui.plugin.laborcoop.trip;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * Where a trip stops.
 *
 * @param name name, once on each trip
 * @param at planned moment, not before that of the stop before it
 * @param place code of the place, or left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stop(@NotNull String name, @NotNull String at, String place) {
    private static final int LEAST = 2;
    private static final int MOST = 40;
    private static final int LONGEST = 60;

    Instant moment() {
        return Moments.parse(at).orElseThrow(() -> new IllegalStateException("no moment: " + at));
    }

    /** The stops as entered, in order; faults are told at {@code stops/0/name} and so on. */
    static List<Stop> checked(List<Stop> given) {
        if (given == null) {
            throw Refusal.of("stops", "required");
        }
        if (given.size() < LEAST || given.size() > MOST) {
            throw Refusal.of("stops", "stops-not-between", LEAST, MOST);
        }
        List<Stop> stops = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Instant before = Instant.MIN;
        for (Stop one : given) {
            String member = "stops/" + stops.size();
            if (one == null) {
                throw Refusal.of(member, "required");
            }
            String name = Wording.required(member + "/name", one.name, LONGEST);
            if (!names.add(TextFold.fold(name))) {
                throw Refusal.of(member + "/name", "stop-twice");
            }
            Instant moment = moment(member + "/at", one.at);
            if (moment.isBefore(before)) {
                throw Refusal.of(member + "/at", "stop-before-the-last");
            }
            before = moment;
            stops.add(new Stop(name, Moments.text(moment), place(member + "/place", one.place)));
        }
        return stops;
    }

    /** A moment of our time; faults are told at the member. */
    static Instant moment(String member, String text) {
        Instant moment = Moments.parse(Refusal.required(member, text, LONGEST))
                .orElseThrow(() -> Refusal.of(member, "no-moment"));
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 2000 || year >= 2100) {
            throw Refusal.of(member, "no-moment");
        }
        return moment;
    }

    private static String place(String member, String code) {
        return code == null || code.isBlank()
                ? null
                : PlaceCode.parse(code.strip())
                        .orElseThrow(() -> Refusal.of(member, "unknown-code", "division"))
                        .text();
    }
}
