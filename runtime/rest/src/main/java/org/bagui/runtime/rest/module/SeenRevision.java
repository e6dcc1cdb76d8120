package org.bagui.runtime.rest.module;

import java.util.List;
import java.util.function.IntSupplier;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.entry.Etags;

/** The revisions of a setting that a caller may have seen; tags begin at 1, revisions at 0. */
final class SeenRevision {
    private final List<Integer> tags;

    private SeenRevision(List<Integer> tags) {
        this.tags = tags;
    }

    /** @throws Problem 428 and 412 as for entries */
    static SeenRevision of(String ifMatch) {
        return new SeenRevision(Etags.required(ifMatch));
    }

    /**
     * Changes a setting if it is at one of the revisions. This node's memory may be older than what another has written,
     * which the refusal tells: the change is tried once more at that one.
     *
     * @param present revision as this node knows it
     * @param change takes the revision that must be there, or null for any
     */
    void change(IntSupplier present, Change change) {
        if (tags.isEmpty()) {
            change.at(null);
            return;
        }
        int known = present.getAsInt();
        int first = tags.contains(known + 1) ? known : tags.get(0) - 1;
        try {
            change.at(first);
        } catch (Problem refused) {
            boolean stale = refused.code().equals("stale-version")
                    && !refused.args().isEmpty()
                    && refused.args().get(0) instanceof Integer now
                    && now != first
                    && tags.contains(now + 1);
            if (!stale) {
                throw refused;
            }
            change.at((Integer) refused.args().get(0));
        }
    }

    /** A change of a setting. */
    @FunctionalInterface
    interface Change {
        void at(Integer seen);
    }
}
