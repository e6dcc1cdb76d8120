package org.bagui.runtime.register.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.place.succession.Succession.Part;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;

/** Looks at what a succession says; tells all that is wrong in it at once. */
final class SuccessionCheck {
    /** More parts than the largest reform of a region has had. */
    private static final int MOST_PARTS = 500;

    private static final int MOST_NAMED = 20_000;

    private final PlaceDirectory places;
    private final Set<PlaceCode> ended;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * A check.
     *
     * @param ended places that ended before
     */
    SuccessionCheck(PlaceDirectory places, Set<PlaceCode> ended) {
        this.places = places;
        this.ended = ended;
    }

    /**
     * Refuses a succession that cannot be.
     *
     * @throws Problem 404 {@code not-found} where a place lies outside the actor's; 422 {@code invalid-entry}
     */
    void require(Actor actor, Succession asked, LocalDate today) {
        if (asked.date().isAfter(today)) {
            faults.add(Refusal.fault("date", "in-the-future"));
        }
        if (asked.parts().isEmpty() || asked.parts().size() > MOST_PARTS) {
            faults.add(Refusal.fault("parts", asked.parts().isEmpty() ? "required" : "too-many-parts", MOST_PARTS));
        }
        for (int i = 0; i < asked.parts().size(); i++) {
            check(actor, asked.parts().get(i), "parts[" + i + "].");
        }
        if (faults.isEmpty()
                && asked.parts().stream().allMatch(part -> part.from().equals(part.to()))) {
            faults.add(Refusal.fault("parts", "nothing-moves"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private void check(Actor actor, Part part, String at) {
        PlaceLevel level = part.from().level();
        boolean unit = level == PlaceLevel.COUNTY;
        if (!unit && level != PlaceLevel.TOWNSHIP || part.to().level() != level) {
            faults.add(Refusal.fault(at + "to", "other-level"));
            return;
        }
        require(actor, part.from(), at + "from");
        require(actor, part.to(), at + "to");
        if (part.townships().size() + part.firms().size() > MOST_NAMED) {
            faults.add(Refusal.fault(at + "firms", "too-many-parts", MOST_NAMED));
            return;
        }
        for (PlaceCode township : part.townships()) {
            if (!unit || township.level() != PlaceLevel.TOWNSHIP || !part.from().contains(township)) {
                faults.add(Refusal.fault(
                        at + "townships",
                        "not-inside",
                        township.text(),
                        part.from().text()));
            } else {
                once(at + "townships", township.text(), township.text());
            }
        }
        for (String uscc : part.firms()) {
            if (!unit || !CreditCode.check(uscc).isValid()) {
                faults.add(Refusal.fault(at + "firms", "uscc-check"));
            } else {
                once(at + "firms", part.from() + uscc, uscc);
            }
        }
        if (part.isRest()) {
            once(at + "from", "rest" + part.from(), part.from().text());
        }
    }

    private void once(String member, String key, String shown) {
        if (!taken.add(key)) {
            faults.add(Refusal.fault(member, "named-twice", shown));
        }
    }

    private void require(Actor actor, PlaceCode place, String member) {
        actor.requirePlace(place);
        if (places.find(place).isEmpty()) {
            faults.add(Refusal.fault(member, "unknown-place", place.text()));
        } else if (member.endsWith("from") && ended.stream().anyMatch(one -> one.contains(place))) {
            faults.add(Refusal.fault(member, "place-ended", place.text()));
        }
    }
}
