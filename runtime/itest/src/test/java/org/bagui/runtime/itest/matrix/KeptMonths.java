package org.bagui.runtime.itest.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.testkit.RunningEdition;

/** Months of a county in every state, and corrections of a closed one: each step of the matrix finds one that it can be taken from. */
final class KeptMonths {
    private static final String STEP = "POST ledger/months/{period}/{place}/";
    private static final String CLOSED = "2021-10";

    private final Kept kept;
    private final OfficerClient own;
    private final OfficerClient above;

    private KeptMonths(Kept kept, RunningEdition platform) {
        this.kept = kept;
        own = OfficerClient.of(platform, kept.place(), "reviewer");
        above = OfficerClient.of(platform, kept.place().substring(0, 4) + "00", "reviewer");
    }

    static void fill(Kept kept, RunningEdition platform, OfficerClient officer) {
        KeptMonths months = new KeptMonths(kept, platform);
        months.steps();
        months.corrections(officer);
    }

    private void steps() {
        Map<String, String> ids = kept.ids();
        ids.put(STEP + "submit", "2021-05");
        ids.put("POST ledger/own-enterprise/{period}/{register}/nil", Clerk.ago(2));
        ids.put(STEP + "return", submitted("2021-06"));
        ids.put("GET ledger/months/{period}/{place}/snapshots/{number}", "2021-06");
        ids.put(STEP + "accept", submitted("2021-07"));
        JsonNode snapshots = month(above, "2021-07").shown().path("snapshots");
        ids.put("digest", snapshots.path(0).path("digest").asText());
        ids.put(STEP + "close", accepted("2021-08"));
        ids.put(STEP + "reopen", accepted("2021-09"));
    }

    private Month month(OfficerClient client, String period) {
        return new Month(client, period, kept.place());
    }

    private String submitted(String period) {
        month(own, period).takes("submit").orThrow();
        return period;
    }

    private String accepted(String period) {
        submitted(period);
        month(above, period).accepts().orThrow();
        return period;
    }

    private void corrections(OfficerClient officer) {
        String open = "POST ledger/corrections";
        for (String use : List.of(open, open + "/{id}/approve", open + "/{id}/refuse")) {
            Report report = Report.profile(kept.place(), use.length()).in(CLOSED);
            kept.ids().put(use, officer.reports(report).path("id").asText());
        }
        month(own, CLOSED).closedBy(above, Map.of());
        for (String use : List.of(open + "/{id}/approve", open + "/{id}/refuse")) {
            kept.made(officer, "ledger/corrections", correction(kept.ids().get(use)));
            kept.ids().put(use, kept.ids().get("ledger/corrections"));
        }
    }

    /** What is asked to be corrected in an entry. */
    static Map<String, Object> correction(String entry) {
        return Map.of(
                "register",
                Report.PROFILE,
                "entry",
                Long.parseLong(entry),
                "values",
                Map.of("employeesTotal", 101),
                "reason",
                "示例更正");
    }
}
