package org.bagui.plugin.ledger.month.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Figures of a month by register and place.
 *
 * @param registers one for each register that was due
 */
public record Figures(List<RegisterFigures> registers) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * Figures of one register.
     *
     * @param register its name
     * @param totals measure to figure over all places; a missing one is absent
     * @param places figures of each county, city's own unit and zone that has entries, by code
     */
    public record RegisterFigures(String register, Map<String, Object> totals, List<PlaceFigures> places) {}

    /**
     * Figures of one place.
     *
     * @param place its code
     * @param figures measure to figure
     */
    public record PlaceFigures(String place, Map<String, Object> figures) {}

    /** The figures as kept; equal figures give equal text. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Figures ofJson(String json) {
        try {
            return JSON.readValue(json, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a text, hexadecimal. */
    static String digest(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
