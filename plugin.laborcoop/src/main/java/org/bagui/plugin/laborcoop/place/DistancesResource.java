package org.bagui.plugin.laborcoop.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/distances}: the table of distances by which plans reckon; a new table replaces the one before. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/distances")
@Produces(MediaType.APPLICATION_JSON)
public final class DistancesResource implements RestResource {
    private static final String CSV = "text/csv";
    private static final int LONGEST_SOURCE = 200;

    private final DistanceRepository repository;
    private final CurrentActor caller;

    /** The resource over this table. */
    @Activate
    public DistancesResource(@Reference DistanceRepository repository, @Reference CurrentActor caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /**
     * What the table is.
     *
     * @param pairs pairs of places, 0 where no table is loaded and great-circle distances serve
     * @param source where it comes from
     * @param date day that it was measured or published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(int pairs, String source, String date, String loadedAt, String loadedBy) {
        static Shown of(KeptDistances kept) {
            return new Shown(
                    kept.pairs, kept.source, kept.sourceDate.toString(), Moments.text(kept.loadedAt), kept.loadedBy);
        }
    }

    /** What table is loaded. */
    @GET
    @RequiresPermission(Permission.REFERENCE_READ)
    public Shown show() {
        return repository.kept(caller.get()).map(Shown::of).orElse(new Shown(0, null, null, null, null));
    }

    /** The table itself, each pair once: {@code from_code,to_code,km}; only its heading where none is loaded. */
    @GET
    @Path("table")
    @Produces(CSV)
    @RequiresPermission(Permission.REFERENCE_READ)
    public String table() {
        return repository.kept(caller.get()).map(kept -> kept.content).orElse(DistanceCsv.write(DistanceTable.NONE));
    }

    /**
     * Loads a table; 422 names each line that is wrong, and nothing is loaded.
     *
     * @param source where it comes from, in words
     * @param date day that it was measured or published
     * @throws Problem 422 {@code unreadable-file}, {@code invalid-entry}
     */
    @PUT
    @Consumes(CSV)
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public Shown load(@QueryParam("source") String source, @QueryParam("date") String date, InputStream csv)
            throws IOException {
        if (source == null
                || source.isBlank()
                || source.length() > LONGEST_SOURCE
                || source.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(400, "bad-parameter", "source");
        }
        LocalDate day = day(date);
        DistanceTable table = DistanceCsv.read(csv, repository::isPlace);
        return Shown.of(repository.replace(caller.get(), table, source.strip(), day));
    }

    private static LocalDate day(String text) {
        try {
            if (text != null && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException wrong) {
            throw Problem.causedBy(wrong, 400, "bad-parameter", "date");
        }
        throw Problem.of(400, "bad-parameter", "date");
    }

    /** Takes the table away; great-circle distances serve again. */
    @DELETE
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public void clear() {
        repository.clear(caller.get());
    }
}
