package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.AuditParameters;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.core.security.AuditVerificationService;
import org.bagui.core.security.AuditVerificationService.Verification;
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

    private final AuditReader log;
    private final AuditVerificationService verifier;
    private final CurrentActor caller;
    private final DisplayNames names;
    private final PlaceDirectory places;
    private final RequestLanguage language;

    /** What this log keeps. */
    @Activate
    public AuditResource(
            @Reference AuditReader log,
            @Reference AuditVerificationService verifier,
            @Reference CurrentActor caller,
            @Reference DisplayNames names,
            @Reference PlaceDirectory places,
            @Reference RequestLanguage language) {
        this.log = log;
        this.verifier = verifier;
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
            @QueryParam("outcome") String outcome,
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
                new AuditParameters(from, to, actor, action, subject, outcome)
                        .of(place, after == null ? null : Long.valueOf(after), most + 1));
        boolean more = found.size() > most;
        List<Recorded> page = more ? found.subList(0, most) : found;
        return new Page(shown(page), more ? Long.toString(page.get(most - 1).id()) : null);
    }

    /**
     * What the log is compared with.
     *
     * @param heads heads of the chain that were kept elsewhere, each number and digest as the log or the files of heads tell them
     */
    public record Kept(@Size(max = 5_000) List<String> heads) {}

    /**
     * Reads the whole log again and tells whether it is as it was written: for auditors of the whole region.
     *
     * @throws Problem 400 {@code bad-head}; 404 {@code not-found} for whoever has less than the region
     * @throws Problem 409 {@code verification-running} while another one runs
     */
    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.AUDIT_READ)
    public Verified verify(Kept kept) {
        return Verified.of(verifier.verify(caller.get(), kept.heads() == null ? List.of() : kept.heads()));
    }

    /**
     * What was found.
     *
     * @param records records under a seal
     * @param seals seals of the chain
     * @param heads heads that were compared, those that this server keeps and those that were sent
     * @param head the newest seal, to be kept elsewhere; absent before the first one
     * @param broken how many faults
     * @param faults the first hundred of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verified(long records, long seals, long heads, String head, long broken, List<FaultyPart> faults) {
        static Verified of(Verification found) {
            return new Verified(
                    found.records(),
                    found.seals(),
                    found.heads(),
                    found.head(),
                    found.broken(),
                    found.faults().stream()
                            .map(fault -> new FaultyPart(
                                    fault.code(),
                                    fault.seal(),
                                    fault.from() == null ? null : Moments.text(fault.from()),
                                    fault.to() == null ? null : Moments.text(fault.to())))
                            .toList());
        }
    }

    /**
     * A part of the log that is not as it was written.
     *
     * @param code {@code record-changed}, {@code records-missing}, {@code records-added}, {@code seal-missing} or {@code seal-changed}
     * @param seal number of the seal
     * @param from moment of the last record before that part
     * @param to moment of its last record
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultyPart(String code, long seal, String from, String to) {}

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
}
