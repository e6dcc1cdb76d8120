package org.bagui.runtime.register.shape;

import org.bagui.core.problem.Problem;

/** Counts corners of a file, and of all that is kept: no map is loaded that a browser cannot draw. */
final class VertexLimit {
    /** The borders of a region's counties in full detail have fewer. */
    static final int MOST = 200_000;

    private int count;

    /** One more; 422 {@code shapes-too-detailed} above the most. */
    void count() {
        require(++count);
    }

    /** 422 {@code shapes-too-detailed} where so many are too many. */
    static void require(long corners) {
        if (corners > MOST) {
            throw Problem.of(422, "shapes-too-detailed", MOST);
        }
    }
}
