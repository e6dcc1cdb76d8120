package org.bagui.runtime.register.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells where codes are in use. */
@FunctionalInterface
interface CodeUsage {
    /** Uses of each of the codes of a list that is in use. */
    Map<String, List<Use>> of(String list, Collection<String> codes);

    /**
     * Entries of a register that hold a code.
     *
     * @param register name of the register
     * @param field name of the field as callers know it
     * @param entries number of entries as they stand
     */
    record Use(String register, String field, long entries) {}
}
