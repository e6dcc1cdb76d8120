package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.launcher.client.RestClient;

/** A page of 50 enterprises under a scope, against a bare JAX-RS resource with one prepared statement. */
final class PageBench {
    private static final double MARK = 0.6;
    private static final String ENTRIES = "/api/v1/registers/enterprise/entries?limit=50";

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    PageBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        measure(table, "page of 50, scope of a county", "450203", 450_203_000_000L, 450_203_999_999L);
        measure(table, "page of 50, scope of a city", "450200", 450_200_000_000L, 450_299_999_999L);
    }

    private void measure(OutcomeTable table, String what, String place, long from, long to) throws Exception {
        RestClient officer = platform.officer(place);
        JsonNode first = officer.read(ENTRIES).path("items").path(0);
        List<String> fields = new ArrayList<>();
        first.fieldNames().forEachRemaining(fields::add);
        String bare = "/reference/page?limit=50&from=" + from + "&to=" + to + "&fields=" + String.join(",", fields);
        PageWalk ours = new PageWalk(platform.baseUri(), officer.token(), ENTRIES, size.pageMillis());
        PageWalk theirs = new PageWalk(platform.baseUri(), null, bare, size.pageMillis());
        ours.run();
        Rounds rounds = new Rounds(size.rounds(), ours::run, theirs::run);
        table.add(Outcome.rate(database.name(), what, rounds.ours(), rounds.theirs(), MARK));
    }
}
