package org.bagui.plugin.ledger.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.junit.jupiter.api.Test;

/** What a place has not set is that of the nearest place above, else the product's own. */
class InheritedSettingsTest {
    private static final PlaceCode REGION = PlaceCode.of("450000");
    private static final PlaceCode CITY = PlaceCode.of("450200");
    private static final PlaceCode COUNTY = PlaceCode.of("450203");

    private static LedgerSetting set(PlaceCode place) {
        return new LedgerSetting(place.from());
    }

    private static DueSetting due(PlaceCode place, String from, DueRule county) {
        DueSetting set = new DueSetting(1, place.from(), YearMonth.parse(from));
        set.countyDue = county == null ? null : county.stored();
        return set;
    }

    private static InheritedSettings of(LedgerSetting... set) {
        return of(List.of(), set);
    }

    private static InheritedSettings of(List<DueSetting> due, LedgerSetting... set) {
        Map<Long, LedgerSetting> own = new HashMap<>();
        for (LedgerSetting one : set) {
            own.put(one.id, one);
        }
        return new InheritedSettings(own, due, (name, place) -> !name.equals("monthly-flow"));
    }

    @Test
    void whereNobodySetAnythingTheProductsOwnHolds() {
        LedgerSettings holding = of().at(COUNTY);
        assertEquals(new DueRule(5, true), holding.due().get(PlaceLevel.COUNTY));
        assertEquals(new DueRule(8, true), holding.due().get(PlaceLevel.CITY));
        assertEquals(List.of("enterprise-profile", "labour-demand"), holding.registers(), "those that are there");
        assertEquals(Set.of("staff-jump", "shortage-rate-high"), holding.explain());
        assertFalse(holding.namedOfficersOnly());
        assertTrue(holding.from().isEmpty());
    }

    @Test
    void theNearestPlaceAboveCounts() {
        LedgerSetting region = set(REGION);
        DueSetting regionDue = due(REGION, "2000-01", new DueRule(25, false));
        region.explainCodes = "figures-repeated";
        region.namedOfficersOnly = true;
        LedgerSetting city = set(CITY);
        DueSetting cityDue = due(CITY, "2000-01", new DueRule(3, true));
        city.explainCodes = "";
        InheritedSettings settings = of(List.of(regionDue, cityDue), region, city);
        LedgerSettings holding = settings.at(COUNTY);
        assertEquals(new DueRule(3, true), holding.due().get(PlaceLevel.COUNTY));
        assertEquals(Set.of(), holding.explain(), "an empty list is set, too");
        assertTrue(holding.namedOfficersOnly());
        assertEquals("450200", holding.from().get("due.county"));
        assertEquals("450000", holding.from().get("namedOfficersOnly"));
        assertEquals(
                new DueRule(25, false),
                settings.at(PlaceCode.of("450103")).due().get(PlaceLevel.COUNTY));
    }

    @Test
    void dueDaysHoldFromTheirMonthOn() {
        InheritedSettings settings = of(List.of(
                due(CITY, "2022-03", new DueRule(25, false)),
                due(CITY, "2022-06", null),
                due(REGION, "2022-05", new DueRule(2, true))));
        assertEquals(DuePreset.NEXT_MONTH_5_8.rule(PlaceLevel.COUNTY), county(settings, "2022-02"));
        assertEquals(new DueRule(25, false), county(settings, "2022-03"));
        assertEquals(new DueRule(25, false), county(settings, "2022-05"), "the city is nearer than the region");
        assertEquals(new DueRule(2, true), county(settings, "2022-06"), "the city inherits again");
    }

    private static DueRule county(InheritedSettings settings, String month) {
        return settings.at(COUNTY, YearMonth.parse(month)).due().get(PlaceLevel.COUNTY);
    }

    @Test
    void aStoredRegisterThatNoMonthOwesIsLeftOut() {
        LedgerSetting county = set(COUNTY);
        county.registers = "monthly-flow,labour-demand";
        assertEquals(List.of("labour-demand"), of(county).at(COUNTY).registers());
    }
}
