package org.bagui.plugin.ledger.profile;

import java.util.function.Function;

/**
 * A head count that is part of another one.
 *
 * @param field name of its column
 * @param count reads it
 */
record Part(String field, Function<EnterpriseProfile, Integer> count) {
    /** The head count, or null where the entry has none. */
    Integer of(EnterpriseProfile profile) {
        return count.apply(profile);
    }
}
