package org.bagui.runtime.itest.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.coop.TripDraft;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;

/** Members of the bodies for which the examples of the document are not enough. */
final class Members {
    private Members() {}

    /** The members of an operation's body, those of that number with keys of their own, or null where the document's examples do. */
    static Object of(Operation operation, Caller caller, Kept kept, int number) {
        String place = kept.place();
        Map<String, String> ids = kept.ids();
        Map<String, String> reason = Map.of("reason", "示例核对用途");
        return switch (operation.general()) {
            case "POST sessions" -> Map.of("username", caller.username(), "password", caller.password());
            case "POST accounts" ->
                Map.of(
                        "username",
                        "made-" + number,
                        "displayName",
                        "示例账户",
                        "jurisdiction",
                        place,
                        "roles",
                        List.of("reader"),
                        "password",
                        RandomPasswords.random());
            case "POST accounts/{username}/pending/confirm" ->
                Map.of("roles", List.of("administrator"), "jurisdiction", place);
            case "POST roles/{role}/pending/confirm" -> Map.of("permissions", Kept.TOLD_TO_TWO);
            case "POST jurisdictions/successions" ->
                Map.of(
                        "date",
                        "2022-01-01",
                        "reason",
                        "示例撤并",
                        "parts",
                        List.of(Map.of("from", place, "to", "450206")),
                        "preview",
                        true);
            case "PATCH accounts/{username}" -> Map.of("displayName", Kept.word(place));
            case "POST accounts/{username}/password" ->
                Map.of("currentPassword", caller.password(), "newPassword", RandomPasswords.random());
            case "POST accounts/{username}/tokens" -> Kept.token("kept", Set.of("reference.read"));
            case "POST audit/verification", "PUT laborcoop/substitutions", "PUT ledger/settings" -> Map.of();
            case "POST imports/{id}/commit" -> Map.of("mode", "rowwise");
            case "POST laborcoop/allocations" -> Kept.allocation(place, "示例计划");
            case "POST laborcoop/allocations/solve" ->
                Map.of(
                        "supply", List.of(Map.of("place", place, "occupation", "示例焊工", "persons", 3)),
                        "shortage",
                                List.of(Map.of("place", KeptCooperation.PARTNER, "occupation", "示例焊工", "persons", 2)));
            case "POST laborcoop/campaigns" -> Kept.campaign(place);
            case "PUT laborcoop/grants/{place}" -> Map.of("facts", List.of("supply"));
            case "POST laborcoop/pairings" -> KeptCooperation.pairing(place, KeptCooperation.PARTNER);
            case "POST laborcoop/pairings/{id}/renew" -> KeptCooperation.terms();
            case "POST laborcoop/pairings/{id}/confirm" -> Map.of();
            case "POST laborcoop/transfers" ->
                KeptCooperation.transfer(place, KeptCooperation.PARTNER, "departure", number);
            case "POST laborcoop/transfers/{id}/departure", "POST laborcoop/transfers/{id}/arrival" ->
                KeptCooperation.leg(6);
            case "POST laborcoop/transfers/{id}/retention" -> Map.of("months", 1, "persons", 5);
            case "POST laborcoop/transfers/{id}/explanation" ->
                Map.of("reason", "came-alone", "persons", 1, "text", "示例说明");
            case "POST laborcoop/transfers/{id}/cancellation", "POST laborcoop/trips/{id}/cancellation" ->
                Map.of("booking", "departure", "reason", "示例误报");
            case "POST laborcoop/trips" ->
                TripDraft.bus(place, KeptCooperation.PARTNER, "2022-06-" + (10 + number % 18), 9)
                        .with("number", "桂B" + number)
                        .members();
            case "PATCH laborcoop/trips/{id}" -> Map.of("seats", 12, "version", 1);
            case "POST laborcoop/trips/{id}/departure" -> KeptCooperation.moment("08");
            case "POST laborcoop/trips/{id}/arrival" -> KeptCooperation.moment("19");
            case "POST laborcoop/trips/{id}/manifest" ->
                TripDraft.manifest(Kept.isCounty(place) ? place : Bodies.EXAMPLE, 100 + number, 1);
            case "POST laborcoop/trips/{id}/manifest/removals" ->
                Map.of("passengers", List.of(ids.getOrDefault("passenger", Cell.NOTHING)), "reason", "示例更正");
            case "POST ledger/corrections" ->
                KeptMonths.correction(ids.getOrDefault("POST ledger/corrections", Cell.NOTHING));
            case "POST ledger/corrections/{id}/refuse" -> reason;
            case "POST ledger/months/{period}/{place}/accept" -> Map.of("digest", ids.getOrDefault("digest", "1"));
            case "POST ledger/months/{period}/{place}/submit", "POST ledger/months/{period}/{place}/close" -> Map.of();
            case "POST ledger/months/{period}/{place}/return", "POST ledger/months/{period}/{place}/reopen" -> reason;
            case "PUT ledger/officers" ->
                Map.of("officer", Map.of("username", ids.getOrDefault("accounts", "nobody"), "name", "示例"));
            case "POST ledger/officers/hand-over" ->
                Map.of(
                        "jurisdiction",
                        place,
                        "register",
                        "park",
                        "to",
                        Map.of("username", ids.getOrDefault("accounts", "nobody"), "name", "示例"),
                        "note",
                        "示例轮岗");
            case "POST ledger/own-enterprise/{period}/{register}/explanations" ->
                Map.of(
                        "entry",
                        Long.parseLong(ids.getOrDefault(Cell.OWN_ENTRIES, Cell.NOTHING)),
                        "code",
                        "shortage-rate-high",
                        "reason",
                        "示例说明");
            case "PUT ledger/reporting-list" ->
                Map.of("from", Report.MONTH, "enterprises", List.of(), "leaving", Map.of());
            case "POST persons" ->
                Map.of("place", place, "idNumber", CitizenNumbers.of(Bodies.EXAMPLE, 300 + number), "name", "韦示例");
            case "POST persons/look-up" -> Map.of("idNumber", CitizenNumbers.of(Bodies.EXAMPLE, 15));
            case "PATCH persons/{id}" -> Map.of("name", "韦示例");
            case "POST persons/{id}/full" -> reason;
            case "POST persons/{id}/consents" -> Map.of("purpose", "有序转移就业", "receiver", KeptCooperation.PARTNER);
            case "POST registers/*/carry-forward" ->
                Map.of("jurisdiction", place, "from", Report.MONTH, "to", "2022-04");
            case "POST registers/*/explanations" ->
                Map.of("jurisdiction", place, "period", Report.MONTH, "code", "staff-jump", "reason", "SEASONAL");
            case "PUT registers/*/column-mappings", "PUT registers/*/text-mappings" ->
                Map.of("jurisdiction", place, "mappings", Map.of());
            case "POST registers/*/nil" -> Map.of("jurisdiction", place, "period", "2022-05");
            case "POST registers/*/unchanged" -> Map.of("jurisdiction", place, "period", "2022-04");
            case "POST roles" -> Kept.role(place, "made-" + number, List.of("entries.read"));
            case "PATCH roles/{role}" -> Map.of("titles", Map.of("zh", "示例岗位", "en", "Example"));
            case "PUT tenants/{code}/extension-fields/{register}" -> Map.of("fields", List.of());
            case "PUT tenants/{code}/modules" -> Map.of("inherit", true);
            default -> null;
        };
    }
}
