package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.place.PlaceShapes;
import org.bagui.core.place.PlaceShapes.Loaded;
import org.bagui.core.place.PlaceShapes.PlaceShape;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /place-shapes}: shapes of places for maps, as GeoJSON (RFC 7946); they are the same for everybody. */
@Component(service = RestResource.class, property = RestResource.PATH + "=place-shapes")
@Produces(MediaType.APPLICATION_JSON)
public final class PlaceShapesResource implements RestResource {
    private final PlaceShapes shapes;
    private final PlaceDirectory places;
    private final RequestContextHolder requests;

    /** These shapes. */
    @Activate
    public PlaceShapesResource(
            @Reference PlaceShapes shapes, @Reference PlaceDirectory places, @Reference RequestContextHolder requests) {
        this.shapes = shapes;
        this.places = places;
        this.requests = requests;
    }

    /**
     * Code and name of the place of a shape; the name is in the language asked for.
     *
     * @param code code of the place
     * @param name its name in the language asked for
     */
    public record Properties(String code, String name) {}

    /**
     * A place with its shape.
     *
     * @param type always {@code Feature} (GeoJSON)
     * @param geometry the shape (GeoJSON)
     */
    public record Feature(
            String type,
            Properties properties,
            @JsonRawValue String geometry) {}

    /**
     * Places with their shapes; empty where none are loaded.
     *
     * @param type always {@code FeatureCollection} (GeoJSON)
     * @param features places with their shapes
     */
    public record Features(String type, List<Feature> features) {}

    /**
     * Removed shapes.
     *
     * @param places number of places whose shapes were removed
     */
    public record Removed(int places) {}

    /**
     * Shapes of the places of a level inside another; places without a shape are absent.
     *
     * @throws Problem 400 {@code bad-place}
     */
    @GET
    @RequiresPermission(Permission.REFERENCE_READ)
    public Features list(@QueryParam("parent") String parent, @QueryParam("level") String level) {
        PlaceCode inside = PlaceCode.parse(parent)
                .orElseThrow(() -> Problem.of(400, "bad-place", Parameters.shown(parent == null ? "" : parent)));
        PlaceLevel wanted = PlaceLevel.parse(level == null ? "" : level)
                .orElseThrow(() -> Problem.of(400, "bad-parameter", "level"));
        return new Features(
                "FeatureCollection",
                shapes.list(inside, wanted).stream().map(this::feature).toList());
    }

    /**
     * Adds shapes, or replaces those of the same places.
     *
     * @throws Problem 422 {@code shapes-too-detailed}, {@code not-feature-collection}; 400 {@code unreadable-file}
     */
    @PUT
    @Consumes("application/geo+json")
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public Loaded load(InputStream geoJson) {
        return shapes.load(geoJson, requests.get());
    }

    /** Takes all shapes away. */
    @DELETE
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public Removed clear() {
        return new Removed(shapes.clear(requests.get()));
    }

    private Feature feature(PlaceShape shape) {
        String name = places.find(shape.place())
                .map((Jurisdiction place) -> place.name(requests.present().locale()))
                .orElse(shape.place().text());
        return new Feature("Feature", new Properties(shape.place().text(), name), shape.geometry());
    }
}
