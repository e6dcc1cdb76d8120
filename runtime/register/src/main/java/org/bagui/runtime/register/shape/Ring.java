package org.bagui.runtime.register.shape;

import java.util.ArrayList;
import java.util.List;

/** A closed ring of corners in units of 0.0001 degrees (about 10 m), without those that rounding made equal. */
final class Ring {
    private static final double UNIT = 10_000;
    private static final int FEWEST = 4;

    private record Corner(long east, long north) {
        @Override
        public String toString() {
            return "[" + east / UNIT + "," + north / UNIT + "]";
        }
    }

    private final List<Corner> corners = new ArrayList<>();

    /** Adds a corner in degrees. */
    void add(double longitude, double latitude) {
        Corner corner = new Corner(Math.round(longitude * UNIT), Math.round(latitude * UNIT));
        if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(corner)) {
            corners.add(corner);
        }
    }

    boolean isClosed() {
        return corners.size() > 0 && corners.get(0).equals(corners.get(corners.size() - 1));
    }

    /** Whether rounding left an area. */
    boolean isArea() {
        return corners.size() >= FEWEST;
    }

    int size() {
        return corners.size();
    }

    /** The ring as GeoJSON. */
    @Override
    public String toString() {
        return corners.toString().replace(" ", "");
    }
}
