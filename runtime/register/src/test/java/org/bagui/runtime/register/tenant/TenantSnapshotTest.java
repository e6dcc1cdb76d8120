package org.bagui.runtime.register.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.junit.jupiter.api.Test;

class TenantSnapshotTest {
    private static final PlaceCode REGION = PlaceCode.of("450000");
    private static final PlaceCode CITY = PlaceCode.of("450200");
    private static final PlaceCode COUNTY = PlaceCode.of("450203");
    private static final PlaceCode OTHER = PlaceCode.of("450300");
    private static final String LEDGER = "org.bagui.plugin.ledger";
    private static final ExtensionField TIER = field("tier");
    private static final ExtensionField GRADE = field("grade");
    private static final String REPORTS = "org.bagui.plugin.reports";

    private static ExtensionField field(String name) {
        return new ExtensionField(name, Kind.TEXT, new Titles(name, name), false, null, null, null, null, null);
    }

    @Test
    void everythingIsOnWhereNobodyHasSetAnything() {
        assertTrue(TenantSnapshot.NONE.isEnabled(LEDGER, COUNTY));
        assertNull(TenantSnapshot.NONE.modules(COUNTY).from());
        assertEquals(List.of(), TenantSnapshot.NONE.tenants());
    }

    @Test
    void aPlaceHasWhatTheNearestAboveItHasSet() {
        TenantSnapshot tenants = new MadeTenants()
                .modules("450200", REPORTS)
                .modules("450203", LEDGER + "," + REPORTS)
                .snapshot();
        assertFalse(tenants.isEnabled(LEDGER, CITY));
        assertFalse(tenants.isEnabled(LEDGER, PlaceCode.of("450204")), "inherited");
        assertTrue(tenants.isEnabled(LEDGER, COUNTY), "its own");
        assertTrue(tenants.isEnabled(LEDGER, PlaceCode.of("450203100")), "a township has its county's");
        assertTrue(tenants.isEnabled(LEDGER, OTHER), "a sibling goes by the region");
        assertEquals(CITY, tenants.modules(PlaceCode.of("450204")).from());
        assertEquals(0, tenants.modules(PlaceCode.of("450204")).revision());
        assertEquals(List.of(CITY, COUNTY), tenants.tenants());
    }

    @Test
    void nothingSwitchesTheCoreOff() {
        TenantSnapshot tenants = new MadeTenants().modules("450200", "").snapshot();
        assertTrue(tenants.isEnabled("org.bagui.core.model", CITY));
        assertTrue(tenants.isEnabled("org.bagui.runtime.rest", CITY));
        assertFalse(tenants.isEnabled(REPORTS, CITY));
        assertEquals(0, tenants.modules(CITY).enabled().size());
    }

    @Test
    void aPlaceThatInheritsAgainKeepsItsRevision() {
        TenantSnapshot tenants = new MadeTenants()
                .modules("450000", LEDGER)
                .modules("450200", null)
                .snapshot();
        assertTrue(tenants.isEnabled(LEDGER, CITY));
        assertEquals(REGION, tenants.modules(CITY).from());
        assertEquals(1, tenants.modules(CITY).revision());
        assertEquals(List.of(REGION), tenants.tenants());
    }

    @Test
    void whatAPlaceHasLockedIsOffBelowWhateverIsSetThere() {
        TenantSnapshot tenants = new MadeTenants()
                .modules("450000", null, Set.of(LEDGER))
                .modules("450200", LEDGER + "," + REPORTS)
                .snapshot();
        assertFalse(tenants.isEnabled(LEDGER, CITY));
        assertFalse(tenants.isEnabled(LEDGER, COUNTY));
        assertFalse(tenants.isEnabledWithin(LEDGER, REGION));
        assertTrue(tenants.isEnabled(REPORTS, OTHER));
        assertEquals(Map.of(LEDGER, REGION), tenants.locked(COUNTY));
        assertEquals(List.of(REGION, CITY), tenants.tenants());
    }

    @Test
    void knowsWhetherAModuleIsOnAnywhereInside() {
        TenantSnapshot tenants = new MadeTenants()
                .modules("450200", REPORTS)
                .modules("450203", LEDGER)
                .snapshot();
        assertTrue(tenants.isEnabledWithin(LEDGER, CITY));
        assertFalse(tenants.isEnabledWithin(LEDGER, PlaceCode.of("450204")));
        assertFalse(tenants.isEnabledThroughout(LEDGER, REGION));
        assertTrue(tenants.isEnabledThroughout(LEDGER, COUNTY));
    }

    @Test
    void aReadingThatSaysTheSameChangesNothing() {
        TenantSnapshot before = made(List.of(TIER));
        assertSame(before, before.or(made(List.of(TIER))));
        RegisterDefinition sample = TenantServiceTest.SAMPLE;
        assertSame(before.tailored(sample, COUNTY), before.tailored(sample, PlaceCode.of("450204")), "made once");
        TenantSnapshot changed = new MadeTenants()
                .fields("450300", "sample", List.of(TIER), List.of())
                .snapshot();
        assertSame(changed, before.or(changed));
        assertNotSame(before.tailored(sample, COUNTY), changed.tailored(sample, OTHER));
    }

    private static TenantSnapshot made(List<ExtensionField> fields) {
        return new MadeTenants().fields("450200", "sample", fields, List.of()).snapshot();
    }

    @Test
    void aPlaceThatInheritsFieldsAgainKeepsItsOwnAsRetired() {
        TenantSnapshot tenants = new MadeTenants()
                .fields("450200", "sample", List.of(TIER), List.of())
                .fields("450203", "sample", null, List.of(GRADE))
                .snapshot();
        FieldSet county = tenants.fields(COUNTY, "sample");
        assertEquals(List.of(TIER), county.fields());
        assertEquals(List.of(GRADE), county.retired());
        assertEquals(CITY, county.from());
        assertEquals(1, county.revision());
        assertEquals(List.of(CITY), tenants.tenants());
    }

    @Test
    void namesThePlacesInsideThatHaveAModuleOff() {
        TenantSnapshot tenants = new MadeTenants()
                .modules("450200", REPORTS)
                .modules("450203", REPORTS)
                .modules("450300", LEDGER)
                .snapshot();
        assertEquals(List.of(CITY), tenants.without(LEDGER, REGION), "the county has it from nowhere to be off from");
        assertEquals(List.of(OTHER), tenants.without(REPORTS, REGION));
        assertEquals(List.of(), tenants.without(LEDGER, OTHER));
    }
}
