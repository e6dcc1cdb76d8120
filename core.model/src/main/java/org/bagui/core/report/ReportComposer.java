package org.bagui.core.report;

import java.util.Locale;
import java.util.Set;
import org.bagui.core.place.PlaceLevel;
import org.osgi.annotation.versioning.ConsumerType;

/** Composes one kind of report; register it as a service, and it is offered under {@code /reports}. */
@ConsumerType
public interface ReportComposer {
    /** Name in addresses, kebab-case: {@code region-month}. */
    String name();

    /** Title without place and month. */
    String title(Locale locale);

    /** Levels of places that it can be made for. */
    Set<PlaceLevel> levels();

    /**
     * Composes the report; equal requests as of the same moment give equal reports.
     *
     * @throws org.bagui.core.problem.Problem where the figures cannot be read
     */
    Report compose(ReportRequest request);
}
