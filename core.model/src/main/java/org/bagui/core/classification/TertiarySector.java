package org.bagui.core.classification;

import java.util.Optional;
import java.util.Set;

/** The three sectors (三次产业划分规定, 2018 revision). */
public enum TertiarySector {
    PRIMARY("1"),
    SECONDARY("2"),
    TERTIARY("3");

    /** Support activities for farming, for mining, and the repair of products count as services. */
    private static final Set<String> SERVICES = Set.of("05", "11", "43");

    private final String code;

    TertiarySector(String code) {
        this.code = code;
    }

    /** Code of the list {@code tertiary_sector}. */
    public String code() {
        return code;
    }

    /**
     * The sector of an industry: primary is A without 05, secondary B without 11, C without 43, D and E, tertiary the
     * rest.
     *
     * @param industryCode code of at least two digits (GB/T 4754-2017); sections A, B and C fall in two sectors
     * @return empty where the code has no known division
     */
    public static Optional<TertiarySector> of(String industryCode) {
        return Industries.divisionOf(industryCode).map(division -> {
            if (SERVICES.contains(division)) {
                return TERTIARY;
            }
            return switch (Industries.sectionOf(division).orElseThrow()) {
                case "A" -> PRIMARY;
                case "B", "C", "D", "E" -> SECONDARY;
                default -> TERTIARY;
            };
        });
    }
}
