package org.bagui.runtime.itest.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/**
 * What a place keeps for the matrix: something in every collection that can be, with texts and a number that nobody else has.
 *
 * @param place code of the place
 * @param ids what its things are found by: the path of a collection, or method and path of an operation that needs one in a state of
 *     its own, to an id, name or month
 */
record Kept(String place, Map<String, String> ids) {
    /** Permissions of a role that two administrators make. */
    static final List<String> TOLD_TO_TWO = List.of("audit.read");

    /** Text that stands in everything that a place keeps. */
    static String word(String place) {
        return "金丝雀" + place;
    }

    /** Number that a place reports, and nobody else. */
    static int number(String place) {
        return 9_000_000 + Integer.parseInt(place.substring(2)) * 100 + 7;
    }

    /** What must not be read outside a place. */
    List<String> canaries() {
        return List.of(word(place), CreditCodes.of(place, 1), "" + number(place), CitizenNumbers.of(place, 1));
    }

    static boolean isCounty(String place) {
        return !place.endsWith("00");
    }

    /** Fills the place. */
    static Kept fill(RunningEdition platform, String place) {
        Kept kept = new Kept(place, new LinkedHashMap<>());
        OfficerClient officer = OfficerClient.officer(platform, place);
        kept.accounts(platform);
        kept.made(officer, "persons", kept.person());
        kept.made(officer, "laborcoop/allocations", allocation(place, word(place)));
        kept.made("@other", officer, "laborcoop/allocations", allocation(place, "另一"));
        kept.made(officer, "laborcoop/campaigns", campaign(place));
        if (isCounty(place)) {
            kept.entries(officer);
            KeptMonths.fill(kept, platform, officer);
        }
        if (!place.equals("450000")) {
            KeptCooperation.fill(kept, platform, officer);
        }
        return kept;
    }

    /** Makes something of a collection, which the use finds from now on; by default the collection itself does. */
    void made(OfficerClient officer, String collection, Object body) {
        made(collection, officer, collection, body);
    }

    private void made(String use, OfficerClient officer, String collection, Object body) {
        JsonNode made = officer.client().post(collection, body).orThrow().json();
        ids.put(use, made.path("id").asText());
    }

    private void accounts(RunningEdition platform) {
        String account = "kept-" + place;
        String password = RandomPasswords.random();
        RestClient owner = platform.account(account, place, List.of("officer"), password);
        ids.put("accounts", account);
        ids.put("tokens", "kept");
        owner.post("accounts/" + account + "/tokens", token("kept", Set.of("entries.read")))
                .orThrow();
        RestClient administrator = platform.administrator();
        // Without another one all is done at once.
        platform.secondAdministrator();
        administrator
                .json("PATCH", "accounts/" + account, Map.of("displayName", word(place)), "If-Match", "*")
                .orThrow();
        administrator
                .post("roles", role(place, "kept", List.of("entries.read")))
                .orThrow();
        ids.put("roles", place + ".kept");
        for (String use : List.of("DELETE", "POST")) {
            String name = "waiting-" + use.toLowerCase(Locale.ROOT);
            String end = use.equals("POST") ? "/confirm" : "";
            administrator.post("roles", role(place, name, TOLD_TO_TWO)).orThrow();
            ids.put(use + " roles/{role}/pending" + end, place + "." + name);
            administrator.account(name + place, place, List.of("administrator"), RandomPasswords.random());
            ids.put(use + " accounts/{username}/pending" + end, name + place);
        }
    }

    private void entries(OfficerClient officer) {
        for (String register :
                List.of(Report.PROFILE, Report.DEMAND, Report.FLOW, "training-demand", "labour-supply", "park")) {
            Map<String, Object> values = new LinkedHashMap<>(Entries.first(register, place));
            values.replaceAll((field, value) -> Entries.FREE.contains(field) ? word(place) : value);
            if (register.equals("labour-supply")) {
                values.put("personsAvailable", number(place));
            }
            made(officer, "registers/" + register + "/entries", values);
        }
        officer.reports(Report.profile(place, 2).in(Report.MONTH));
        String month = Clerk.ago(1);
        officer.reports(Report.profile(place, 1).in(month));
        JsonNode own = officer.reports(Report.demand(place, 1, "自有").in(month));
        ids.put(Cell.OWN_ENTRIES, own.path("id").asText());
        ids.put("registers/enterprise/entries", enterprise(officer, 1));
        officer.reports(Report.profile(place, 4).in(Report.MONTH));
        Report previewed = Report.profile(place, 3).with("businessAddress", word(place));
        for (String use : List.of("imports", "DELETE imports/{id}")) {
            ids.put(
                    use,
                    officer.imports(Sheet.of(previewed), "preview").path("id").asText());
        }
        Report done = Report.demand(place, 2, "焊工");
        ids.put(
                "POST imports/{id}/undo",
                officer.imports(Sheet.of(done), "rowwise").path("id").asText());
    }

    private String enterprise(OfficerClient officer, int number) {
        return officer.client()
                .read("registers/enterprise/entries?q=" + CreditCodes.of(place, number))
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private Map<String, Object> person() {
        String county = isCounty(place) ? place : place.substring(0, 4) + "02";
        return Map.of("idNumber", CitizenNumbers.of(county, isCounty(place) ? 1 : 9), "name", "金丝雀");
    }

    /** A token of that name that ends tomorrow. */
    static Map<String, Object> token(String name, Set<String> permissions) {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        return Map.of("name", name, "expiresAt", tomorrow, "permissions", permissions);
    }

    /** A role of that name with these permissions. */
    static Map<String, Object> role(String place, String name, List<String> permissions) {
        return Map.of(
                "jurisdiction",
                place,
                "name",
                name,
                "titles",
                Map.of("zh", "示例岗位", "en", "Example"),
                "permissions",
                permissions);
    }

    static Map<String, Object> allocation(String place, String name) {
        return Map.of("jurisdiction", place, "period", Report.MONTH, "name", name);
    }

    static Map<String, Object> campaign(String place) {
        return Map.of("place", place, "name", "示例行动", "from", "2022-04-01", "to", "2022-05-01");
    }
}
