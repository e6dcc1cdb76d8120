package org.bagui.plugin.laborcoop.campaign;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.pairing.TermsInput;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * A campaign as entered.
 *
 * @param name name, at most 100 characters
 * @param from first day, {@code 2022-01-20}
 * @param to last day, at most a year later
 * @param place code of the place whose campaign it is; the caller's own where it is left out
 */
public record CampaignInput(
        @NotNull String name, @NotNull String from, @NotNull String to, String place) {
    private static final int LONGEST_NAME = 100;

    String checkedName() {
        return Wording.required("name", name, LONGEST_NAME);
    }

    LocalDate first() {
        return TermsInput.day("from", from);
    }

    LocalDate last() {
        LocalDate last = TermsInput.day("to", to);
        if (last.isBefore(first())) {
            throw Refusal.of("to", "ends-before-begin");
        }
        if (last.isAfter(first().plusYears(1))) {
            throw Refusal.of("to", "campaign-too-long");
        }
        return last;
    }
}
