package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tree of places; it is the same for everybody. */
@Component(service = RestResource.class, property = RestResource.PATH + "=jurisdictions")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_READ)
public final class JurisdictionsResource implements RestResource {
    private final PlaceDirectory places;
    private final RequestLanguage language;

    /** The places of this directory. */
    @Activate
    public JurisdictionsResource(@Reference PlaceDirectory places, @Reference RequestLanguage language) {
        this.places = places;
        this.language = language;
    }

    /**
     * A place as shown; {@code name} is in the language asked for.
     *
     * @param code code of the place
     * @param name its name in the language asked for
     * @param level level: {@code region}, {@code city}, {@code county}, {@code township} or {@code village}
     * @param parent code of the place above it
     * @param kind kind of place, such as a development zone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String code, String name, String nameZh, String nameEn, String level, String parent, String kind) {
        static Shown of(Jurisdiction place, Locale locale) {
            return new Shown(
                    place.code().text(),
                    place.name(locale),
                    place.nameZh(),
                    place.nameEn().isEmpty() ? null : place.nameEn(),
                    place.level().text(),
                    place.parent() == null ? null : place.parent().text(),
                    place.kind());
        }
    }

    /** Places. */
    public record Places(List<Shown> items) {}

    /**
     * Places of a level inside another.
     *
     * @param asOf moment of the past: the places with their names of then
     * @throws Problem 400 {@code bad-place}, {@code bad-as-of}
     */
    @GET
    public Places list(
            @QueryParam("level") String level, @QueryParam("parent") String parent, @QueryParam("asOf") String asOf) {
        PlaceLevel wanted = level == null
                ? null
                : PlaceLevel.parse(level).orElseThrow(() -> Problem.of(400, "bad-parameter", "level"));
        PlaceCode inside = parent == null
                ? null
                : PlaceCode.parse(parent).orElseThrow(() -> Problem.of(400, "bad-place", Parameters.shown(parent)));
        return shown(then(asOf).list(wanted, inside));
    }

    /**
     * One place.
     *
     * @param asOf moment of the past: the place with its name of then
     * @throws Problem 400 {@code bad-as-of}
     */
    @GET
    @Path("{code}")
    public Shown one(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Shown.of(known(code, then(asOf)), language.get());
    }

    /** The places right under one. */
    @GET
    @Path("{code}/children")
    public Places children(@PathParam("code") String code) {
        return shown(places.children(known(code, places).code()));
    }

    private PlaceDirectory then(String asOf) {
        return places.asOf(Parameters.pastMoment(asOf));
    }

    private static Jurisdiction known(String code, PlaceDirectory among) {
        return PlaceCode.parse(code).flatMap(among::find).orElseThrow(Problem::notFound);
    }

    private Places shown(List<Jurisdiction> found) {
        Locale locale = language.get();
        return new Places(found.stream().map(place -> Shown.of(place, locale)).toList());
    }
}
