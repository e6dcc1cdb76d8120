package org.bagui.plugin.laborcoop.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Quotas as the table keeps them. */
final class QuotaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuotaJson() {}

    static String write(List<Quota> quotas) {
        try {
            return JSON.writeValueAsString(quotas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Quota> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Quota>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
