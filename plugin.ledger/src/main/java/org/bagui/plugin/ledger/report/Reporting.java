package org.bagui.plugin.ledger.report;

import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;

/**
 * Who is due and who is late in a place's month.
 *
 * @param byPlace progress of each place down to counties
 * @param counties counties that did not submit or have late enterprises
 * @param firms late enterprises, ordered by county and officer
 */
record Reporting(Map<PlaceCode, Progress> byPlace, List<LateCounty> counties, List<LateFirm> firms) {
    /**
     * A county that is not through.
     *
     * @param name its name
     * @param state state of its month, as people read it
     * @param progress how far it is
     */
    record LateCounty(String name, String state, Progress progress) {}

    /**
     * A late enterprise.
     *
     * @param county name of its county
     * @param officer responsible officer, or empty where nobody is named
     * @param phone telephone of the officer, or empty
     * @param name name of the enterprise
     * @param contact its contact, or empty
     * @param contactPhone telephone of the contact, or empty
     */
    record LateFirm(String county, String officer, String phone, String name, String contact, String contactPhone) {}

    /** Progress of a place, or null where no list says who is due. */
    Progress of(PlaceCode place) {
        return byPlace.get(place);
    }
}
