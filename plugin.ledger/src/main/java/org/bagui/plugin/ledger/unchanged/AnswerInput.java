package org.bagui.plugin.ledger.unchanged;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;

/**
 * Enterprises that answer alike.
 *
 * @param jurisdiction place
 * @param period month, {@code 2022-03}
 * @param enterprises credit codes; where left out, all of the place that have not answered
 */
public record AnswerInput(
        @NotNull String jurisdiction, @NotNull String period, List<String> enterprises) {
    private static final int MOST = 20_000;

    /** The credit codes, or null where all are meant. */
    Set<String> codes() {
        if (enterprises == null) {
            return null;
        }
        if (enterprises.isEmpty()) {
            throw Refusal.of("enterprises", "required");
        }
        if (enterprises.size() > MOST) {
            throw Refusal.of("enterprises", "too-many-enterprises", MOST);
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String text : enterprises) {
            String code = text == null ? "" : CreditCode.normalise(text);
            if (!CreditCode.check(code).isValid()) {
                throw Refusal.of("enterprises", "bad-credit-code", Parameters.shown(code));
            }
            codes.add(code);
        }
        return codes;
    }
}
