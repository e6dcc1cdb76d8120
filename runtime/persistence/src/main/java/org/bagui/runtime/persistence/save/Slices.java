package org.bagui.runtime.persistence.save;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list into slices. */
final class Slices {
    private Slices() {}

    static <T> List<List<T>> of(List<T> whole, int size) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += size) {
            slices.add(whole.subList(from, Math.min(from + size, whole.size())));
        }
        return slices;
    }
}
