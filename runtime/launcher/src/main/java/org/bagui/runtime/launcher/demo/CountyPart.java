package org.bagui.runtime.launcher.demo;

import java.util.List;
import java.util.Map;

/** What a county does in the demonstration, so that each page has something to show. */
enum CountyPart {
    /** Its officer is shown: the newest month is open, two figures ask for a reason, and one firm is silent. */
    SHOWN(List.of(2, 5)),
    /** No firm has sent its demand of the newest month; the middle one was never sent up. */
    LATE(List.of(5)),
    /** Nothing of the newest month is there yet; the middle one was never sent up. */
    ABSENT(List.of()),
    /** Ahead of the others: the newest month waits for the city. */
    AHEAD(List.of()),
    /** The middle month waits for the city. */
    WAITING(List.of()),
    /** The middle month was sent back. */
    RETURNED(List.of(5)),
    /** All is in, and the middle month is accepted. */
    USUAL(List.of()),
    /** Outside the shown city: one figure of the newest month asks for a reason. */
    ODD(List.of(5)),
    /** Outside the shown city: one firm is silent in the newest month. */
    SLACK(List.of());

    /** The county whose officer is shown. */
    static final String SHOWN_COUNTY = "450223";

    private static final Map<String, CountyPart> OF_CITY = Map.of(
            SHOWN_COUNTY,
            SHOWN,
            "450203",
            LATE,
            "450225",
            ABSENT,
            "450205",
            AHEAD,
            "450206",
            AHEAD,
            "450222",
            WAITING,
            "450224",
            WAITING,
            "450226",
            RETURNED);

    private final List<Integer> odd;

    CountyPart(List<Integer> odd) {
        this.odd = odd;
    }

    /** The part of a county of the shown city. */
    static CountyPart inCity(String code) {
        return OF_CITY.getOrDefault(code, USUAL);
    }

    /** The part of a county of another city. */
    static CountyPart elsewhere(String code) {
        int number = Integer.parseInt(code);
        return number % 7 == 0 ? SLACK : number % 5 == 0 ? ODD : USUAL;
    }

    /** Firms that report anything of the month. */
    List<MadeUpEnterprise> reporting(List<MadeUpEnterprise> firms, DemoMonths.Age age) {
        boolean isSilent = age == DemoMonths.Age.NEWEST && (this == SHOWN || this == SLACK)
                || age == DemoMonths.Age.MIDDLE && (this == LATE || this == ABSENT);
        if (age == DemoMonths.Age.NEWEST && this == ABSENT) {
            return List.of();
        }
        return isSilent ? firms.subList(0, firms.size() - 1) : firms;
    }

    /** Whether the firms report their demand of the month. */
    boolean isDemandReported(DemoMonths.Age age) {
        return age != DemoMonths.Age.NEWEST || this != LATE;
    }

    /** Firms whose figures of the month ask for a reason. */
    List<MadeUpEnterprise> odd(List<MadeUpEnterprise> firms, DemoMonths.Age age) {
        return age == DemoMonths.Age.NEWEST
                ? odd.stream()
                        .filter(number -> number < firms.size())
                        .map(firms::get)
                        .toList()
                : List.of();
    }

    /** Whether the county sends the month up. */
    boolean isSubmitted(DemoMonths.Age age) {
        return switch (age) {
            case NEWEST -> this == AHEAD;
            case MIDDLE -> this != LATE && this != ABSENT;
            case OLDEST -> true;
        };
    }

    /** Whether the city has accepted the month. */
    boolean isAccepted(DemoMonths.Age age) {
        return age == DemoMonths.Age.OLDEST || age == DemoMonths.Age.MIDDLE && (this == USUAL || this == AHEAD);
    }
}
