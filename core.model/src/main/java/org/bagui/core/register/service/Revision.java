package org.bagui.core.register.service;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.EntryView;

/**
 * One step in the life of an entry: who changed what, when and through what. Values of sensitive fields are masked.
 *
 * @param version number of the version that the step made, from 1; that of a removal is the one that would have followed
 * @param kind what happened
 * @param from moment from which the version held, or at which the entry was removed
 * @param to moment until which it held, or null for the present one and for a removal
 * @param by account that wrote it, or null where that was not kept
 * @param origin through what: {@code rest}, {@code import:17}, or null where that was not kept
 * @param entry values of the version, or null for a removal
 * @param changes what differs from the version before, in the order of the form; everything there is for the first one
 */
public record Revision(
        int version,
        Kind kind,
        Instant from,
        Instant to,
        String by,
        String origin,
        EntryView entry,
        List<FieldChange> changes) {
    /** What happened to the entry. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED;

        /** Word of the interface: {@code created}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A field with another value.
     *
     * @param field the field
     * @param before value before, or null
     * @param after value since, or null
     */
    public record FieldChange(FieldDefinition field, Object before, Object after) {}
}
