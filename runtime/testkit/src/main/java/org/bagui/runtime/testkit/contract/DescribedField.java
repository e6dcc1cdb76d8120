package org.bagui.runtime.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A field as the register describes it. */
record DescribedField(JsonNode json) {
    /** Those that the platform gives to every entry, and names itself. */
    private static final Set<String> PLATFORM = Set.of(
            "id",
            "jurisdiction",
            "period",
            "status",
            "version",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "uscc",
            "enterpriseName",
            "ordinal");

    String name() {
        return json.path("name").asText();
    }

    boolean isOfPlatform() {
        return PLATFORM.contains(name());
    }

    boolean isEntered() {
        return !json.path("readOnly").asBoolean() && !isOfPlatform();
    }

    boolean isRequired() {
        return json.path("required").asBoolean() && !json.path("defaulted").asBoolean();
    }

    String type() {
        return json.path("type").asText();
    }

    /** Whether any text of the right length will do. */
    boolean isFree() {
        return type().equals("text") && !json.has("format") && !isCoded();
    }

    boolean isCoded() {
        return json.has("codeList");
    }

    boolean isOpenList() {
        return json.path("open").asBoolean();
    }

    JsonNode bound(String name) {
        return json.path("constraints").path(name);
    }
}
