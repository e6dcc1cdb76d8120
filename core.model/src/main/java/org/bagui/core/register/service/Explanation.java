package org.bagui.core.register.service;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A reason that somebody gave for a warning of an entry; never changed, a later one goes before it.
 *
 * @param id id, rising with the moment
 * @param entry id of the entry
 * @param version version of the entry that was explained
 * @param place padded code of the place of report
 * @param period month, or null
 * @param uscc credit code as it was, or null
 * @param enterprise name of the enterprise as it was, or null
 * @param code code of the warning
 * @param field field that it shows at, or null
 * @param args values for the places of the warning's text, as texts
 * @param figures figures that it explains, as in {@code employeesTotal=150}
 * @param reason code of the list {@code warning_reason}
 * @param text reason in words, or null
 * @param at moment at which it was given
 * @param by account that gave it
 */
public record Explanation(
        long id,
        long entry,
        int version,
        long place,
        YearMonth period,
        String uscc,
        String enterprise,
        String code,
        String field,
        List<String> args,
        List<String> figures,
        String reason,
        String text,
        Instant at,
        String by) {}
