package org.bagui.runtime.itest.coop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;

/** A trip as a test plans it, and passengers for it. */
public record TripDraft(Map<String, Object> members) {
    static final String OCCUPATION = "示例焊工";

    /** A bus of three stops that leaves in the morning of a day and arrives in the evening. */
    public static TripDraft bus(String sending, String receiving, String day, int seats) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("mode", "bus");
        members.put("sendingPlace", sending);
        members.put("receivingPlace", receiving);
        members.put("title", "示例返岗专车");
        members.put("number", "桂A12345");
        members.put("seats", seats);
        members.put(
                "stops",
                List.of(
                        Map.of("name", "县城", "at", day + "T08:00:00+08:00"),
                        Map.of("name", "服务区", "at", day + "T12:00:00+08:00"),
                        Map.of("name", "园区", "at", day + "T18:00:00+08:00")));
        members.put(
                "cost",
                Map.of(
                        "total",
                        "3600.50",
                        "shares",
                        List.of(
                                Map.of("bearer", "employment-fund", "amount", 3000),
                                Map.of("bearer", "enterprise", "amount", "600.50"))));
        return new TripDraft(members);
    }

    public TripDraft with(String member, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(members);
        other.put(member, value);
        return new TripDraft(other);
    }

    public Answer sentBy(OfficerClient client) {
        return client.client().post("laborcoop/trips", members);
    }

    /** Address of the trip that comes of it. */
    public String madeBy(OfficerClient client) {
        JsonNode made = sentBy(client).orThrow().json();
        return "laborcoop/trips/" + made.path("id").asText();
    }

    /** A passenger who agrees: the person of that number of a county. */
    public static Map<String, Object> passenger(String county, int number) {
        Map<String, Object> passenger = new LinkedHashMap<>();
        passenger.put("idNumber", CitizenNumbers.of(county, number));
        passenger.put("name", "韦示例" + number);
        passenger.put("occupation", OCCUPATION);
        passenger.put("consent", true);
        return passenger;
    }

    /** So many passengers from a number on. */
    public static Map<String, Object> manifest(String county, int from, int count) {
        List<Object> passengers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passengers.add(passenger(county, from + i));
        }
        return Map.of("passengers", passengers);
    }
}
