package org.bagui.plugin.ledger.reporting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.Months;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.officer.ResponsiblePerson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ledger/reporting-status}: due, reported and late by place, and the enterprises that have not reported. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/reporting-status")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportingStatusResource implements RestResource {
    private static final String USUAL_REGISTER = "enterprise-profile";

    private final ReportingStatusQuery reportingStatusQuery;
    private final RegisterService registers;
    private final PlaceDirectory places;
    private final Messages messages;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** The resource over this book. */
    @Activate
    public ReportingStatusResource(
            @Reference ReportingStatusQuery reportingStatusQuery,
            @Reference RegisterService registers,
            @Reference PlaceDirectory places,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this.reportingStatusQuery = reportingStatusQuery;
        this.registers = registers;
        this.places = places;
        this.messages = messages;
        this.caller = caller;
        this.language = language;
    }

    /**
     * The status of a register in a month.
     *
     * @param register the register; {@code enterprise-profile} where none is named
     * @param limit greatest number of enterprises, 0 to 1000; 100 where it is not given
     * @throws Problem 400 {@code period-required}; 404 {@code unknown-register}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public StatusView status(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("register") String register,
            @Min(0) @Max(StatusQuery.MOST) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor actor = caller.get();
        RegisterDefinition definition = definition(register == null ? USUAL_REGISTER : register);
        StatusQuery query = StatusQuery.of(actor, jurisdiction, period, definition.name(), limit, after);
        List<PlaceCount> counts = reportingStatusQuery.counts(actor, query.place(), query.month(), query.register());
        PlaceCount total = reportingStatusQuery.sum(actor, query.place(), query.month(), counts);
        List<MissingReport> missing = query.limit() == 0
                ? List.of()
                : reportingStatusQuery.missing(
                        actor, query.place(), query.month(), query.register(), query.after(), query.limit());
        boolean more = query.limit() > 0 && missing.size() == query.limit();
        return new StatusView(
                query.place().text(),
                Months.format(query.month()),
                query.register(),
                total.dueDate().toString(),
                shown(total),
                counts.stream().map(this::shown).toList(),
                missing.stream().map(one -> shown(one, query, definition)).toList(),
                more ? StatusQuery.token(missing.get(missing.size() - 1)) : null);
    }

    private RegisterDefinition definition(String name) {
        RegisterDefinition definition = registers
                .definition(name)
                .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(name)));
        if (definition.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", name);
        }
        return definition;
    }

    private StatusView.Counted shown(PlaceCount count) {
        return new StatusView.Counted(
                count.place().text(),
                name(count.place()),
                count.dueDate().toString(),
                count.due(),
                count.reported(),
                count.due() - count.reported(),
                count.late(),
                count.rate());
    }

    private StatusView.Missing shown(MissingReport one, StatusQuery query, RegisterDefinition definition) {
        Locale locale = language.get();
        ResponsiblePerson officer = one.officer();
        List<Object> args = List.of(
                one.enterpriseName(),
                Months.format(query.month()),
                definition.titles().in(locale),
                one.dueDate().toString(),
                name(one.place()),
                officer == null ? "" : officer.name(),
                officer == null || officer.phone() == null ? "" : officer.phone());
        String key = (one.late() ? "reminder.late" : "reminder.due") + (officer == null ? "" : "-officer");
        return new StatusView.Missing(
                one.place().text(),
                one.uscc(),
                one.enterpriseName(),
                one.late() ? "late" : "due",
                one.contactName(),
                one.contactMobile(),
                officer,
                messages.text(null, key, locale, args));
    }

    private String name(PlaceCode place) {
        return places.find(place)
                .map((Jurisdiction known) -> known.name(language.get()))
                .orElse(place.text());
    }
}
