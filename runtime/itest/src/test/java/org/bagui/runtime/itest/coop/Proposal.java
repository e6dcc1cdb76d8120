package org.bagui.runtime.itest.coop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;

/** A pairing as a test proposes it: Du'an in Hechi sends, Longlin in Baise receives, for ever. */
record Proposal(Map<String, Object> members) {
    static final String SENDING = "451228";
    static final String RECEIVING = "451031";

    private static final Map<String, Object> CONTACT = Map.of("name", "示例联系人", "phone", "0776-8201234");

    static Proposal between(String sending, String receiving) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sendingPlace", sending);
        members.put("receivingPlace", receiving);
        members.put("agreementNumber", "示例协议1号");
        members.put("validFrom", "2022-01-01");
        members.put("validUntil", "2098-12-31");
        members.put("quotas", List.of(Map.of("occupation", "焊工", "persons", 40)));
        members.put("contacts", Map.of("sending", CONTACT, "receiving", CONTACT));
        members.put("shares", Map.of("sending", List.of("supply"), "receiving", List.of("shortage", "posts")));
        return new Proposal(members);
    }

    static Proposal usual() {
        return between(SENDING, RECEIVING);
    }

    Proposal with(String member, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(members);
        other.put(member, value);
        return new Proposal(other);
    }

    Proposal without(String member) {
        Map<String, Object> other = new LinkedHashMap<>(members);
        other.remove(member);
        return new Proposal(other);
    }

    Answer sentBy(OfficerClient client) {
        return client.client().post("laborcoop/pairings", members);
    }

    /** Address of the pairing that comes of it. */
    String madeBy(OfficerClient client) {
        JsonNode made = sentBy(client).orThrow().json();
        return "laborcoop/pairings/" + made.path("id").asText();
    }
}
