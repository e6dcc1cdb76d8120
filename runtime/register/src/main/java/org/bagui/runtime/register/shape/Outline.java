package org.bagui.runtime.register.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The polygons of a GeoJSON geometry (RFC 7946, 3.1.6 and 3.1.7). Islets that are smaller than what rounding keeps are
 * left out.
 */
final class Outline {
    private static final int RING = 2;
    private static final int POLYGON = 3;
    private static final int POLYGONS = 4;

    private final VertexLimit limit;
    private final List<List<Ring>> polygons = new ArrayList<>();
    private List<Ring> polygon = new ArrayList<>();
    private Ring ring = new Ring();
    private boolean faulty;

    private Outline(VertexLimit limit) {
        this.limit = limit;
    }

    /** Reads a geometry; the parser stands at its value and is left at its end. */
    static Outline read(JsonParser in, VertexLimit limit) throws IOException {
        Outline outline = new Outline(limit);
        outline.geometry(in);
        return outline;
    }

    /** The multipolygon as GeoJSON; empty where the geometry is no polygon, has an open ring or no area. */
    String text() {
        List<String> areas = polygons.stream()
                .filter(rings -> rings.get(0).isArea())
                .map(rings -> rings.stream().filter(Ring::isArea).toList().toString())
                .toList();
        return faulty || areas.isEmpty()
                ? ""
                : "{\"type\":\"MultiPolygon\",\"coordinates\":"
                        + areas.toString().replace(" ", "") + "}";
    }

    /** Corners that rounding left. */
    int size() {
        return polygons.stream().flatMap(List::stream).mapToInt(Ring::size).sum();
    }

    private void geometry(JsonParser in) throws IOException {
        String type = null;
        int height = 0;
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
        } else {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String member = in.currentName();
                JsonToken value = in.nextToken();
                if (member.equals("coordinates") && value == JsonToken.START_ARRAY && height == 0) {
                    height = array(in);
                } else {
                    type = member.equals("type") ? in.getValueAsString() : type;
                    in.skipChildren();
                }
            }
        }
        faulty |= height != ("Polygon".equals(type) ? POLYGON : "MultiPolygon".equals(type) ? POLYGONS : -1);
        if (height == POLYGON) {
            polygons.add(polygon);
        }
    }

    /** Reads an array up to its end; gives how many levels of arrays it holds, itself among them. */
    private int array(JsonParser in) throws IOException {
        if (in.nextToken().isNumeric()) {
            position(in);
            return 1;
        }
        int below = 0;
        while (in.currentToken() == JsonToken.START_ARRAY) {
            int height = array(in);
            faulty |= below != 0 && below != height;
            below = height;
            closed(height);
            in.nextToken();
        }
        faulty |= below == 0;
        toEnd(in);
        return below + 1;
    }

    /** An array of a height ended inside another. */
    private void closed(int height) {
        if (height == RING) {
            faulty |= !ring.isClosed();
            polygon.add(ring);
            ring = new Ring();
        } else if (height == POLYGON) {
            polygons.add(polygon);
            polygon = new ArrayList<>();
        }
    }

    /** Longitude, latitude and perhaps a height, which is left out. */
    private void position(JsonParser in) throws IOException {
        double longitude = in.getDoubleValue();
        boolean whole = in.nextToken().isNumeric();
        double latitude = whole ? in.getDoubleValue() : 0;
        while (in.currentToken().isNumeric()) {
            in.nextToken();
        }
        faulty |= !whole || Math.abs(longitude) > 180 || Math.abs(latitude) > 90;
        toEnd(in);
        limit.count();
        if (!faulty) {
            ring.add(longitude, latitude);
        }
    }

    /** What is left of an array should be nothing. */
    private void toEnd(JsonParser in) throws IOException {
        while (in.currentToken() != JsonToken.END_ARRAY) {
            faulty = true;
            in.skipChildren();
            in.nextToken();
        }
    }
}
