package org.bagui.plugin.ledger.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;

/**
 * Head counts that together make up another one, as far as the input gives them.
 *
 * @param all all parts
 * @param given those whose column is there
 */
record Parts(List<Part> all, List<Part> given) {
    static Parts of(Batch<EnterpriseProfile> batch, List<Part> all) {
        return new Parts(
                all, all.stream().filter(part -> batch.supplied(part.field())).toList());
    }

    /** The parts as list, for constants of rules. */
    static List<Part> list(Part... parts) {
        return List.copyOf(Arrays.asList(parts));
    }

    /** Says once that the sum cannot be held against the whole because a column is absent. */
    void noteAbsent(Faults faults, String rule) {
        if (given.isEmpty()) {
            return;
        }
        all.stream()
                .filter(part -> !given.contains(part))
                .findFirst()
                .ifPresent(part -> faults.note(part.field(), "rule-not-checked", rule));
    }

    /**
     * Given parts that the entry fills, in the order of the form. Those that stand from an earlier month are left out: they
     * are asked once a year and not held against this month's whole.
     */
    List<Part> filled(EnterpriseProfile profile) {
        List<Part> filled = new ArrayList<>(given.size());
        for (Part part : given) {
            if (part.of(profile) != null && !profile.isKept(part.field())) {
                filled.add(part);
            }
        }
        return filled;
    }

    /** Whether some of the parts stand from an earlier month. */
    boolean areKept(EnterpriseProfile profile) {
        return profile.keptFrom != null && all.stream().anyMatch(part -> profile.isKept(part.field()));
    }

    static long sum(EnterpriseProfile profile, List<Part> parts) {
        long sum = 0;
        for (Part part : parts) {
            sum += part.of(profile);
        }
        return sum;
    }
}
