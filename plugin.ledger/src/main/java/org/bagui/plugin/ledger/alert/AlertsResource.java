package org.bagui.plugin.ledger.alert;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /ledger/alerts}: enterprises that someone should look after. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/alerts")
@Produces(MediaType.APPLICATION_JSON)
public final class AlertsResource implements RestResource {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final String KEY = "\\d{6,12}-[0-9A-Z]{1,18}";

    private final AlertQuery alerts;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Answers with these alerts. */
    @Activate
    public AlertsResource(
            @Reference AlertQuery alerts, @Reference CurrentActor caller, @Reference RequestLanguage language) {
        this.alerts = alerts;
        this.caller = caller;
        this.language = language;
    }

    /**
     * A page of the alert list.
     *
     * @param jurisdiction place, else the caller's own
     * @param period month; required
     * @param kind kinds with commas between; all where it is missing
     * @param limit greatest number, 1 to 1000
     * @param after {@code next} of the page before
     * @throws Problem 400 {@code period-required}, {@code bad-parameter}, {@code bad-period}, {@code bad-limit}; 404 outside the scope
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Alert.Page alerts(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("kind") String kind,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @QueryParam("asOf") String asOf) {
        FiguresRequest asked = FiguresRequest.of(caller.get(), jurisdiction, asOf);
        if (after != null && !after.matches(KEY)) {
            throw Problem.of(400, "bad-parameter", "after");
        }
        return alerts.page(new AlertQuery.Query(
                asked,
                FiguresRequest.month(period),
                kinds(kind),
                after == null ? "" : after,
                Parameters.whole("limit", limit, USUAL, 1, MOST),
                language.get()));
    }

    private static Set<AlertKind> kinds(String text) {
        List<String> names = Parameters.names("kind", text);
        if (names.isEmpty()) {
            return EnumSet.allOf(AlertKind.class);
        }
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        names.forEach(
                name -> kinds.add(AlertKind.named(name).orElseThrow(() -> Problem.of(400, "bad-parameter", "kind"))));
        return kinds;
    }
}
