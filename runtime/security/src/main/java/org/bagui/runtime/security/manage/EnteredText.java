package org.bagui.runtime.security.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;

/** Reads names and places that are entered, and gathers their faults. */
class EnteredText {
    private static final int NAME_LENGTH = 60;

    private final List<Fault> faults = new ArrayList<>();

    final String text(String field, String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            fault(field, "required");
        } else if (text.length() > NAME_LENGTH) {
            fault(field, "too-long", NAME_LENGTH);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "control-character");
        } else if (CitizenId.isSpeltIn(text)) {
            // Names stand in lists and in the log.
            fault(field, "id-number-in-text");
        }
        return text;
    }

    /** The place entered; one outside the actor's is refused at once, as not there. */
    final PlaceCode jurisdiction(Actor by, String entered) {
        if (entered == null || entered.isBlank()) {
            fault("jurisdiction", "required");
            return null;
        }
        Optional<PlaceCode> place = PlaceCode.parse(entered.strip());
        if (place.isEmpty()) {
            fault("jurisdiction", "unknown-code", "division");
        }
        place.ifPresent(by::requirePlace);
        return place.orElse(null);
    }

    final void fault(String field, String code, Object... args) {
        faults.add(new Fault(1, field, code, Severity.ERROR, List.of(args), null));
    }

    /** Refuses with 422 where there is any fault. */
    final void complete() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
