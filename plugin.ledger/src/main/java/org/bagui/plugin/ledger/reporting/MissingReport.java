package org.bagui.plugin.ledger.reporting;

import java.time.LocalDate;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.officer.ResponsiblePerson;

/**
 * An enterprise that is due and has not reported.
 *
 * @param place county, city's own unit or zone
 * @param uscc credit code
 * @param enterpriseName name
 * @param contactName whom to call at the enterprise, or null
 * @param contactMobile telephone there, or null
 * @param officer who answers for the register, the nearest upward, or null
 * @param dueDate last day on which it reports in time
 * @param late whether that day is over
 */
public record MissingReport(
        PlaceCode place,
        String uscc,
        String enterpriseName,
        String contactName,
        String contactMobile,
        ResponsiblePerson officer,
        LocalDate dueDate,
        boolean late) {}
