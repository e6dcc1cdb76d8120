package org.bagui.runtime.persistence.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.junit.jupiter.api.Test;

class PlaceRuleTest {
    private static final Scope TOWNSHIP = Scope.of(PlaceCode.of("450203002"));
    private static final Scope CITY = Scope.of(PlaceCode.of("450200"));

    @Test
    void ancestorsHoldTheWholeScope() {
        assertEquals(
                List.of(450000000000L, 450200000000L, 450203000000L, 450203002000L), PlaceRule.ancestors(TOWNSHIP));
        assertEquals(List.of(450000000000L, 450200000000L), PlaceRule.ancestors(CITY));
        assertEquals(List.of(), PlaceRule.ancestors(Scope.everywhere()));
    }

    @Test
    void settingsAreReadFromBelowAndWrittenInside() {
        List<Long> region = List.of(450000000000L);
        assertTrue(PlaceRule.readable(ScopeClass.OWN_AND_ANCESTORS, TOWNSHIP, region));
        assertFalse(PlaceRule.writable(ScopeClass.OWN_AND_ANCESTORS, TOWNSHIP, region));
        assertFalse(PlaceRule.readable(ScopeClass.OWN_AND_ANCESTORS, CITY, List.of(450300000000L)));
        assertTrue(PlaceRule.writable(ScopeClass.OWN_AND_ANCESTORS, CITY, List.of(450203000000L)));
    }

    @Test
    void rowsWithoutPlaceBelongToNobody() {
        for (ScopeClass each : List.of(ScopeClass.SUBTREE, ScopeClass.OWN_AND_ANCESTORS, ScopeClass.TWO_ENDED)) {
            assertFalse(PlaceRule.readable(each, Scope.everywhere(), Arrays.asList(null, null)), each.name());
        }
    }
}
