package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Fault;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.json.JsonFaults;

/** One entry as sent: its members in order, each with a plain value that the write pipeline judges. */
final class EntryInput {
    private static final String PLACE = "jurisdiction";
    private static final int LARGEST_EXPONENT = 1_000;

    /** Faults after which the rest of the body is left unread, so that the answer stays short. */
    private static final int MOST_FAULTS = 100;

    private final List<String> names = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private EntryInput() {}

    /**
     * Reads a body.
     *
     * @throws Problem 400 {@code malformed-json}, 422 {@code invalid-entry} for unknown members and values of no kind
     */
    static EntryInput read(Json json, byte[] body, RegisterDefinition register) {
        EntryInput input = new EntryInput();
        try (JsonParser from = json.factory().createParser(body)) {
            JsonToken first = from.nextToken();
            if (first == null) {
                throw Problem.of(400, "body-required");
            }
            if (first != JsonToken.START_OBJECT) {
                throw Problem.of(400, "malformed-json", 1);
            }
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                input.member(from, register);
                if (input.faults.size() >= MOST_FAULTS) {
                    throw Problem.invalid(input.faults.subList(0, MOST_FAULTS));
                }
            }
            if (from.nextToken() != null) {
                throw Problem.of(400, "malformed-json", from.currentLocation().getLineNr());
            }
        } catch (IOException wrong) {
            throw JsonFaults.problem(wrong);
        }
        if (!input.faults.isEmpty()) {
            throw Problem.invalid(input.faults);
        }
        return input;
    }

    /** Names of the members, in order. */
    List<String> names() {
        return names;
    }

    /** Their values, same order. */
    Object[] values() {
        return values.toArray();
    }

    /**
     * Takes a member out that is no field; null where the body has none.
     *
     * @throws Problem 422 {@code invalid-entry} where it is no text
     */
    String takeText(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            return null;
        }
        names.remove(at);
        Object value = values.remove(at);
        if (value != null && !(value instanceof String)) {
            throw Problem.invalid(List.of(JsonFaults.fault(name, "wrong-type")));
        }
        return (String) value;
    }

    /** The place that the body names, if it is one. */
    Optional<PlaceCode> place() {
        int at = names.indexOf(PLACE);
        return at >= 0 && values.get(at) instanceof String text ? PlaceCode.parse(text) : Optional.empty();
    }

    /** Refuses members that are neither among the fields (null for any) nor given. */
    void requireAmong(Set<String> fields, Set<String> given) {
        List<Fault> unknown = names.stream()
                .filter(name -> fields != null && !fields.contains(name) && !given.contains(name))
                .map(name -> JsonFaults.fault(name, "unknown-field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }

    /** Those of the values that the body names, too. */
    Map<String, Object> named(Map<String, Object> given) {
        Map<String, Object> named = new LinkedHashMap<>(given);
        named.keySet().retainAll(names);
        return named;
    }

    /**
     * Adds values that do not come from the body.
     *
     * @throws Problem 422 {@code invalid-entry} where the body names another value
     */
    void give(Map<String, Object> given) {
        List<Fault> other = new ArrayList<>();
        given.forEach((name, value) -> {
            int at = names.indexOf(name);
            if (at < 0) {
                names.add(name);
                values.add(value);
            } else if (!Objects.equals(values.get(at), value)) {
                other.add(JsonFaults.fault(name, "set-by-server"));
            }
        });
        if (!other.isEmpty()) {
            throw Problem.invalid(other);
        }
    }

    private void member(JsonParser from, RegisterDefinition register) throws IOException {
        String name = from.currentName();
        JsonToken token = from.nextToken();
        if (!name.equals(PLACE) && register.field(name).isEmpty()) {
            faults.add(JsonFaults.fault(name, "unknown-field"));
            from.skipChildren();
            return;
        }
        Object value = token == JsonToken.START_ARRAY ? list(from, name) : scalar(from, token, name);
        names.add(name);
        values.add(value);
    }

    private List<Object> list(JsonParser from, String name) throws IOException {
        List<Object> members = new ArrayList<>();
        for (JsonToken token = from.nextToken(); token != JsonToken.END_ARRAY; token = from.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                members.add(from.getText());
            } else {
                faults.add(JsonFaults.fault(name, "wrong-type"));
                from.skipChildren();
            }
        }
        return members;
    }

    private Object scalar(JsonParser from, JsonToken token, String name) throws IOException {
        return switch (token) {
            case VALUE_STRING -> from.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(from, name);
            default -> {
                faults.add(JsonFaults.fault(name, "wrong-type"));
                from.skipChildren();
                yield null;
            }
        };
    }

    private BigDecimal number(JsonParser from, String name) throws IOException {
        try {
            BigDecimal number = new BigDecimal(from.getText());
            if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException beyond) {
            // An exponent that no number can have: told as too large, like any other beyond the bound.
            faults.add(JsonFaults.fault(name, "number-out-of-range"));
            return null;
        }
        faults.add(JsonFaults.fault(name, "number-out-of-range"));
        return null;
    }
}
