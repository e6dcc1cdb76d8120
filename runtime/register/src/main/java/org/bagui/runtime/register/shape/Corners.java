package org.bagui.runtime.register.shape;

import org.bagui.core.problem.Problem;

/** Counts the corners of a file, so that no map is loaded that a browser cannot draw. */
final class Corners {
    /** The borders of a region's counties in full detail have fewer. */
    static final int MOST = 400_000;

    private int count;

    /** One more; 422 {@code shapes-too-detailed} above the most. */
    void count() {
        if (++count > MOST) {
            throw Problem.of(422, "shapes-too-detailed", MOST);
        }
    }
}
