package org.bagui.runtime.register.extension;

import java.util.List;
import org.bagui.core.tenant.TenantSettings.FieldSet;

/**
 * The sets of fields that entries inside a place may have: first the one that holds at the place, then those of places
 * inside it, by code. One object for as long as none of them changes, compared by identity.
 */
public final class FieldSpan {
    private final List<FieldSet> sets;

    /** @param sets at least one */
    public FieldSpan(List<FieldSet> sets) {
        this.sets = List.copyOf(sets);
    }

    List<FieldSet> sets() {
        return sets;
    }
}
