package org.bagui.runtime.rest.warning;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.ExplanationRequest.Each;
import org.bagui.core.register.service.ExplanationRequest.Rows;
import org.bagui.core.register.service.ExplanationRequest.Whole;
import org.bagui.core.register.service.ExplanationRequest.Written;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;
import org.bagui.runtime.rest.json.JsonFaults;

/**
 * Body of an explanation: exactly one of {@code entries}, {@code import} and {@code jurisdiction} with {@code period} says
 * whose warnings.
 *
 * @param entries ids of entries
 * @param importId id of an import
 * @param jurisdiction place, together with {@code period}
 * @param period month
 * @param code code of the warnings; needed unless {@code entries} are given
 * @param reason code or name of the list {@code warning_reason}, or words
 * @param text words beside a code; needed for {@code OTHER}
 */
public record ExplanationBody(
        List<Long> entries,

        @com.fasterxml.jackson.annotation.JsonProperty("import")
        Long importId,

        String jurisdiction,
        String period,
        String code,
        String reason,
        String text) {

    /** The request, its place inside the actor's. */
    ExplanationRequest request(String register, Actor actor) {
        PlaceCode place = Parameters.place(actor, jurisdiction);
        YearMonth month = Parameters.month(period);
        long ways = Stream.of(entries, importId, jurisdiction)
                .filter(java.util.Objects::nonNull)
                .count();
        if (ways != 1 || period != null && jurisdiction == null) {
            throw Problem.of(422, "rows-not-clear");
        }
        if (entries == null && code == null) {
            throw Problem.invalid(List.of(JsonFaults.fault("code", "required")));
        }
        return new ExplanationRequest(register, rows(place, month), code == null ? Set.of() : Set.of(code));
    }

    private Rows rows(PlaceCode place, YearMonth month) {
        if (entries != null) {
            if (entries.isEmpty() || entries.contains(null)) {
                throw Problem.invalid(List.of(JsonFaults.fault("entries", "wrong-type")));
            }
            return new Each(entries.stream()
                    .map(id -> new ExplanationRequest.Reason(id, reason, text))
                    .toList());
        }
        return importId != null
                ? new Written("import:" + importId, reason, text)
                : new Whole(place, month, reason, text);
    }
}
