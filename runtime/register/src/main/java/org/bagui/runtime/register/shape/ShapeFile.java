package org.bagui.runtime.register.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Reads a GeoJSON feature collection (RFC 7946, 3.3) feature by feature; all its faults are told at once. */
final class ShapeFile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_NAME = 60;

    /** Properties that say which place a feature is; files of others have many more. */
    private static final Set<String> NAMING = Set.of("code", "adcode", "name");

    private final PlaceDirectory places;
    private final VertexLimit limit = new VertexLimit();
    private final Map<PlaceCode, Outline> outlines = new TreeMap<>();
    private final Map<PlaceCode, Integer> seen = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int feature;

    private ShapeFile(PlaceDirectory places) {
        this.places = places;
    }

    /**
     * Shapes of the file by place.
     *
     * @throws Problem 400 {@code unreadable-file}, 422 as {@link org.bagui.core.place.PlaceShapes#load} says
     */
    static Map<PlaceCode, Outline> read(InputStream geoJson, PlaceDirectory places) {
        ShapeFile file = new ShapeFile(places);
        try (JsonParser in = JSON.createParser(geoJson)) {
            if (!file.collection(in)) {
                throw Problem.of(422, "not-feature-collection");
            }
        } catch (IOException broken) {
            throw Problem.causedBy(broken, 400, "unreadable-file");
        }
        if (!file.faults.isEmpty()) {
            throw Problem.invalid(file.faults);
        }
        return file.outlines;
    }

    private boolean collection(JsonParser in) throws IOException {
        boolean typed = false;
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String member = in.currentName();
            JsonToken value = in.nextToken();
            if (member.equals("features") && value == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    feature(in);
                }
            } else {
                typed |= member.equals("type") && "FeatureCollection".equals(in.getValueAsString());
                in.skipChildren();
            }
        }
        in.nextToken();
        return typed && feature > 0;
    }

    private void feature(JsonParser in) throws IOException {
        feature++;
        Map<String, String> named = new HashMap<>();
        Outline outline = null;
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
        } else {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String member = in.currentName();
                JsonToken value = in.nextToken();
                if (member.equals("geometry")) {
                    outline = Outline.read(in, limit);
                } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                    properties(in, named);
                } else if (member.equals("id") && value.isScalarValue()) {
                    named.put("id", shortened(in.getText()));
                } else {
                    in.skipChildren();
                }
            }
        }
        take(named, outline);
    }

    private static void properties(JsonParser in, Map<String, String> named) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (in.nextToken().isScalarValue() && NAMING.contains(name)) {
                named.put("property " + name, shortened(in.getText()));
            } else {
                in.skipChildren();
            }
        }
    }

    private void take(Map<String, String> named, Outline outline) {
        Optional<PlaceCode> place = place(named);
        if (place.isEmpty()) {
            fault("shape-unknown-place", label(named));
        } else if (outline == null || outline.text().isEmpty()) {
            fault("shape-no-polygon", label(named));
        } else if (outlines.put(place.get(), outline) != null) {
            fault("shape-twice", label(named), seen.get(place.get()));
        } else {
            seen.put(place.get(), feature);
        }
    }

    private Optional<PlaceCode> place(Map<String, String> named) {
        for (String key : List.of("property code", "property adcode", "id")) {
            Optional<PlaceCode> coded =
                    PlaceCode.parse(named.getOrDefault(key, "")).filter(this::isKnown);
            if (coded.isPresent()) {
                return coded;
            }
        }
        return places.named(named.getOrDefault("property name", ""), null).map(Jurisdiction::code);
    }

    private boolean isKnown(PlaceCode code) {
        return places.find(code).isPresent();
    }

    private static String label(Map<String, String> named) {
        return named.getOrDefault("property name", named.getOrDefault("property code", named.getOrDefault("id", "")));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    private void fault(String code, Object... more) {
        List<Object> args = new ArrayList<>(List.of(feature));
        args.addAll(List.of(more));
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(feature, null, code, Severity.ERROR, args, null));
        }
    }
}
