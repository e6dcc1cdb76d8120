package org.bagui.runtime.register.succession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession.Part;

/** Parts of a succession as the table keeps them. */
final class PartJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PartJson() {}

    static String write(List<Part> parts) {
        ArrayNode all = JSON.createArrayNode();
        for (Part part : parts) {
            ObjectNode one = all.addObject();
            one.put("from", part.from().text()).put("to", part.to().text());
            ArrayNode townships = one.putArray("townships");
            part.townships().forEach(place -> townships.add(place.text()));
            ArrayNode firms = one.putArray("firms");
            part.firms().forEach(firms::add);
        }
        return all.toString();
    }

    static List<Part> read(String json) {
        try {
            List<Part> parts = new ArrayList<>();
            for (JsonNode one : JSON.readTree(json)) {
                parts.add(new Part(
                        PlaceCode.of(one.get("from").asText()),
                        PlaceCode.of(one.get("to").asText()),
                        texts(one.get("townships")).stream().map(PlaceCode::of).toList(),
                        texts(one.get("firms"))));
            }
            return parts;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("parts of a succession are no JSON", broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
