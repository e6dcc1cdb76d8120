package org.bagui.plugin.reports.imports.run;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;

/**
 * Places of imports under way: a few for each account, and in the background so many in all, beside one for each tenant that
 * has none there, so that nobody can take the last one from the others.
 */
final class ImportPlaces {
    private static final int RETRY_SECONDS = 30;

    private final int line;
    private final int perAccount;
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<PlaceCode, Integer> tenants = new HashMap<>();
    private int background;

    /**
     * @param line places in the background
     * @param perAccount places of one account, in the background or not
     */
    ImportPlaces(int line, int perAccount) {
        this.line = line;
        this.perAccount = perAccount;
    }

    /** The tenant of an account: its place, or the county around it. */
    static PlaceCode tenant(Actor actor) {
        return actor.jurisdiction().county().orElse(actor.jurisdiction());
    }

    /**
     * Takes a place.
     *
     * @throws Problem 429 {@code too-many-imports} where the account has as many as it may, 503 {@code import-queue-full}
     */
    synchronized Place take(Actor actor, boolean inBackground) {
        if (accounts.getOrDefault(actor.username(), 0) >= perAccount) {
            throw Problem.of(429, "too-many-imports", RETRY_SECONDS, perAccount);
        }
        PlaceCode tenant = tenant(actor);
        if (inBackground && background >= line && tenants.containsKey(tenant)) {
            throw Problem.of(503, "import-queue-full", RETRY_SECONDS);
        }
        accounts.merge(actor.username(), 1, Integer::sum);
        if (inBackground) {
            background++;
            tenants.merge(tenant, 1, Integer::sum);
        }
        return new Place(actor.username(), inBackground ? tenant : null);
    }

    private synchronized void give(Place place) {
        if (place.given) {
            return;
        }
        place.given = true;
        accounts.computeIfPresent(place.account, ImportPlaces::less);
        if (place.tenant != null) {
            background--;
            tenants.computeIfPresent(place.tenant, ImportPlaces::less);
        }
    }

    private static Integer less(Object name, int count) {
        return count == 1 ? null : count - 1;
    }

    /** A place until it is closed. */
    final class Place implements AutoCloseable {
        private final String account;
        private final PlaceCode tenant;
        private boolean given;

        private Place(String account, PlaceCode tenant) {
            this.account = account;
            this.tenant = tenant;
        }

        /** Gives the place back, once. */
        @Override
        public void close() {
            give(this);
        }
    }
}
