package org.bagui.core.rest;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Single entries over HTTP just as {@code /registers/{register}/entries} exchanges them: the same members, versions, repeated
 * requests and refusals. For a resource that opens a narrower door to a register; which entries may pass it decides itself.
 */
@ProviderType
public interface EntryExchange {
    /** Members of an entry as the interface shows it. */
    Map<String, Object> members(EntryView entry);

    /** An answer about an entry; without a location. */
    Answered answer(EntryView entry);

    /** Refuses with 422 {@code idempotency-key-reused}, 409 {@code request-in-flight} and whatever the register says. */
    Answered create(Door door, String idempotencyKey, byte[] body);

    /**
     * Changes or removes an entry that the caller has found to be there for it.
     *
     * @param operation {@code REPLACE}, {@code PATCH} or {@code DELETE}
     * @param ifMatch the header {@code If-Match}, or null
     * @param body JSON, or null where the entry is removed
     * @return the entry as it now is, or null where it is gone
     * @throws org.bagui.core.problem.Problem 428 {@code version-required}, 412 {@code stale-version}, 422 and others
     */
    Answered change(Door door, Operation operation, EntryView found, String ifMatch, byte[] body);

    /** What people read of a fault or warning of a register, in the language of the request. */
    String text(String register, Fault fault);

    /**
     * Through which entries are written.
     *
     * @param actor who writes
     * @param register register
     * @param place place the request is addressed to
     * @param month month of the request, or null
     * @param address path of the entries, below the base of the interface, for {@code Location}
     * @param given values that the door sets: a body may leave them out or repeat them, and is refused with 422
     *     {@code set-by-server} where it says otherwise
     * @param fields further members that a body may hold, others are {@code unknown-field}; null for all of the register
     * @param shown fields that an answer holds, {@code version} among them; null for all of the entry
     */
    record Door(
            Actor actor,
            String register,
            PlaceCode place,
            YearMonth month,
            String address,
            Map<String, Object> given,
            Set<String> fields,
            Set<String> shown) {
        /** A door that shows all of an entry. */
        public Door(
                Actor actor,
                String register,
                PlaceCode place,
                YearMonth month,
                String address,
                Map<String, Object> given,
                Set<String> fields) {
            this(actor, register, place, month, address, given, fields, null);
        }
    }

    /**
     * What is answered.
     *
     * @param location address of a new entry, or null
     * @param etag its version
     * @param body itself as JSON
     */
    record Answered(String location, String etag, byte[] body) {
        /** Headers of the answer, as pairs of name and value. */
        public List<Map.Entry<String, String>> headers() {
            Map.Entry<String, String> tag = Map.entry("ETag", etag);
            return location == null ? List.of(tag) : List.of(tag, Map.entry("Location", location));
        }
    }
}
