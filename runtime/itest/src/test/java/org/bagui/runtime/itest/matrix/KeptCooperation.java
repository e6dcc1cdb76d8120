package org.bagui.runtime.itest.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.runtime.itest.coop.TripDraft;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;

/** Pairings, transfers and trips of a place in every state, with partners that no account of the matrix belongs to. */
final class KeptCooperation {
    /** Where the workers of trips and transfers go to, or come from. */
    static final String PARTNER = "451031";

    private static final String OTHER_PARTNER = "451029";
    private static final Map<String, Object> CONTACT = Map.of("name", "示例联系人", "phone", "0776-8201234");

    private final Kept kept;
    private final RestClient own;
    private final RestClient partner;
    private int day;

    private KeptCooperation(Kept kept, OfficerClient own, OfficerClient partner) {
        this.kept = kept;
        this.own = own.client();
        this.partner = partner.client();
    }

    static void fill(Kept kept, RunningEdition platform, OfficerClient own) {
        KeptCooperation all = new KeptCooperation(kept, own, OfficerClient.officer(platform, PARTNER));
        all.pairings(OfficerClient.officer(platform, OTHER_PARTNER).client());
        all.transfers();
        all.trips();
    }

    private void pairings(RestClient other) {
        String pairings = "laborcoop/pairings";
        String agreed = keep(pairings, own, pairings, pairing(kept.place(), PARTNER));
        partner.post(agreed + "/confirm", Map.of()).orThrow();
        keep(step("pairings", "confirm"), partner, pairings, pairing(PARTNER, kept.place()));
        keep(step("pairings", "decline"), other, pairings, pairing(OTHER_PARTNER, kept.place()));
        keep(step("pairings", "end"), own, pairings, pairing(kept.place(), OTHER_PARTNER));
    }

    private void transfers() {
        String transfers = "laborcoop/transfers";
        String place = kept.place();
        keep(transfers, own, transfers, transfer(place, PARTNER, "departure"));
        keep(step("transfers", "cancellation"), own, transfers, transfer(place, PARTNER, "departure"));
        keep(step("transfers", "departure"), partner, transfers, transfer(place, PARTNER, "arrival"));
        keep(step("transfers", "arrival"), partner, transfers, transfer(PARTNER, place, "departure"));
        String all = keep(step("transfers", "retention"), partner, transfers, transfer(PARTNER, place, "departure"));
        own.post(all + "/arrival", leg(7)).orThrow();
        String some = keep(step("transfers", "explanation"), partner, transfers, transfer(PARTNER, place, "departure"));
        own.post(some + "/arrival", leg(5)).orThrow();
    }

    private void trips() {
        String trips = "laborcoop/trips";
        String place = kept.place();
        String home = Kept.isCounty(place) ? place : place.substring(0, 4) + "02";
        keep(trips, own, trips, trip(place, PARTNER));
        filled(own, home, keep(step("trips", "departure"), own, trips, trip(place, PARTNER)));
        String left = keep(step("trips", "arrival"), partner, trips, trip(PARTNER, place));
        filled(partner, PARTNER, left);
        partner.post(left + "/departure", moment("08")).orThrow();
        String gone = keep(step("trips", "cancellation"), own, trips, trip(place, PARTNER));
        filled(own, home, gone);
        own.post(gone + "/departure", moment("08")).orThrow();
        String removing = keep(step("trips", "manifest/removals"), own, trips, trip(place, PARTNER));
        kept.ids().put("passenger", filled(own, home, removing));
    }

    private String filled(RestClient who, String county, String trip) {
        int first = Integer.parseInt(kept.place().substring(2)) % 400 * 100 + ++day;
        JsonNode listed = who.post(trip + "/manifest", TripDraft.manifest(county, first, 1))
                .orThrow()
                .json();
        return listed.path("items").path(0).path("id").asText();
    }

    private static String step(String collection, String step) {
        return "POST laborcoop/" + collection + "/{id}/" + step;
    }

    private String keep(String use, RestClient who, String collection, Map<String, Object> body) {
        String id = who.post(collection, body).orThrow().json().path("id").asText();
        kept.ids().put(use, id);
        return collection + "/" + id;
    }

    /** A proposal between two places, with what a renewal says, too. */
    static Map<String, Object> pairing(String sending, String receiving) {
        Map<String, Object> terms = new LinkedHashMap<>(terms());
        terms.put("sendingPlace", sending);
        terms.put("receivingPlace", receiving);
        return terms;
    }

    /** What a pairing is renewed with. */
    static Map<String, Object> terms() {
        return Map.of(
                "validFrom", "2022-01-01",
                "validUntil", "2098-12-31",
                "contacts", Map.of("sending", CONTACT, "receiving", CONTACT));
    }

    private Map<String, Object> transfer(String sending, String receiving, String leg) {
        return transfer(sending, receiving, leg, ++day);
    }

    /** Seven workers who move; each number tells of another occupation. */
    static Map<String, Object> transfer(String sending, String receiving, String leg, int number) {
        return Map.of(
                "sendingPlace",
                sending,
                "receivingPlace",
                receiving,
                "occupation",
                "示例焊工" + number,
                "period",
                "2022-04",
                leg,
                leg(7));
    }

    /** So many who left or came. */
    static Map<String, Object> leg(int persons) {
        return Map.of("persons", persons, "date", "2022-04-03");
    }

    private Map<String, Object> trip(String sending, String receiving) {
        return TripDraft.bus(sending, receiving, "2022-04-02", 9)
                .with("title", Kept.word(kept.place()))
                .with("number", "桂A" + kept.place().substring(2) + ++day)
                .members();
    }

    /** That hour of the day of all trips. */
    static Map<String, Object> moment(String hour) {
        return Map.of("at", "2022-04-02T" + hour + ":00:00+08:00");
    }
}
