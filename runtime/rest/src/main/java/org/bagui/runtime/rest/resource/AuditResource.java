package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.DisplayNames;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /audit}: who did what, newest first, for auditors. */
@Component(service = RestResource.class, property = RestResource.PATH + "=audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST = 120;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditReader log;
    private final CurrentActor caller;
    private final DisplayNames names;
    private final PlaceDirectory places;
    private final RequestLanguage language;

    /** What this log keeps. */
    @Activate
    public AuditResource(
            @Reference AuditReader log,
            @Reference CurrentActor caller,
            @Reference DisplayNames names,
            @Reference PlaceDirectory places,
            @Reference RequestLanguage language) {
        this.log = log;
        this.caller = caller;
        this.names = names;
        this.places = places;
        this.language = language;
    }

    /**
     * A record as shown.
     *
     * @param actorName name shown to people, where the account is still there
     * @param place place concerned; absent where there is none
     * @param action what was done, kebab-case
     * @param subject what it was done to: {@code account:zhang}
     * @param outcome {@code done}, {@code denied} or {@code failed}
     * @param facts further facts as recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String at,
            String actor,
            String actorName,
            String place,
            String placeName,
            String action,
            String subject,
            String outcome,
            Map<String, String> facts) {}

    /** A page of records; {@code next} is the {@code after} of the following one. */
    public record Page(List<Shown> items, String next) {}

    /** Records of a place and all places inside it from a moment up to another, that one excluded. */
    @GET
    @RequiresPermission(Permission.AUDIT_READ)
    public Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor by = caller.get();
        PlaceCode place = Parameters.placeOrOwn(by, jurisdiction);
        if (after != null && !after.matches("[1-9][0-9]{0,17}")) {
            throw Problem.of(400, "bad-after");
        }
        int most = Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE);
        List<Recorded> found = log.read(
                by,
                new Question(
                        place,
                        moment("from", from),
                        moment("to", to),
                        text("actor", actor),
                        text("action", action),
                        text("subject", subject),
                        after == null ? null : Long.valueOf(after),
                        most + 1));
        boolean more = found.size() > most;
        List<Recorded> page = more ? found.subList(0, most) : found;
        return new Page(shown(page), more ? Long.toString(page.get(most - 1).id()) : null);
    }

    private List<Shown> shown(List<Recorded> page) {
        Map<String, String> known = names.of(page.stream().map(Recorded::actor).collect(Collectors.toSet()));
        return page.stream()
                .map(one -> new Shown(
                        Moments.text(one.at()),
                        one.actor(),
                        known.get(one.actor()),
                        one.place() == null ? null : one.place().text(),
                        one.place() == null ? null : name(one.place()),
                        one.act(),
                        one.subject(),
                        one.outcome(),
                        one.facts()))
                .toList();
    }

    private String name(PlaceCode place) {
        return places.find(place).map(known -> known.name(language.get())).orElse(null);
    }

    private static Instant moment(String name, String text) {
        return text == null
                ? null
                : Moments.parse(text)
                        .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(LAST))
                        .orElseThrow(() -> Problem.of(400, "bad-parameter", name));
    }

    private static String text(String name, String text) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST || text.matches("(?s).*\\p{Cntrl}.*"))) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return text;
    }
}
