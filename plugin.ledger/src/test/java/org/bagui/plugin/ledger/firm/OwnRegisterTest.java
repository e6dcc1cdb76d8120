package org.bagui.plugin.ledger.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.rest.EntryExchange.Door;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.demand.LabourDemand;
import org.junit.jupiter.api.Test;

class OwnRegisterTest {
    private static final PlaceCode COUNTY = PlaceCode.of(Entries.COUNTY);
    private static final Actor CLERK = new Actor("firm", "某厂", COUNTY, Set.of(Role.ENTERPRISE_CLERK), Set.of(), "OWN");

    private final OwnRegister register = new OwnRegister(
            new OwnEnterprise(CLERK, COUNTY, "OWN", "某厂"),
            new FakeBatch<>(LabourDemand.class).register(),
            Entries.MONTH);
    private final List<EntryQuery> asked = new ArrayList<>();

    /** Registers that answer any question with these entries, whatever was asked. */
    @SuppressWarnings("unchecked")
    private RegisterService registers(EntryView... entries) {
        return (RegisterService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RegisterService.class}, (proxy, method, args) -> {
                    if (method.getName().equals("entry")) {
                        return entries[0];
                    }
                    asked.add((EntryQuery) args[1]);
                    for (EntryView entry : entries) {
                        ((Consumer<EntryView>) args[2]).accept(entry);
                    }
                    return null;
                });
    }

    @Test
    void anEntryOfAnotherIsNotThere() {
        EntryView own = Entries.view("uscc", "OWN", "createdBy", "officer.a");
        EntryView shown = register.entry(registers(own), 1);
        assertEquals("OWN", shown.text("uscc"));
        assertNull(shown.get("createdBy"));
        for (EntryView other : List.of(
                Entries.view("uscc", "OTHER"),
                Entries.view(
                        "uscc", "OWN", "recordedPlace", PlaceCode.of("450204").padded()),
                Entries.view("uscc", "OWN", "period", YearMonth.of(2022, 4)),
                Entries.view())) {
            Problem refused = assertThrows(Problem.class, () -> register.entry(registers(other), 1));
            assertEquals(404, refused.status());
        }
    }

    @Test
    void whateverIsReadIsHeldAgainstTheEnterprise() {
        EntryView own = Entries.view("uscc", "OWN");
        RegisterService all = registers(
                own,
                Entries.view("uscc", "OTHER"),
                Entries.view(
                        "uscc", "OWN", "recordedPlace", PlaceCode.of("450204").padded()));
        assertEquals(List.of(own), register.entries(all, Entries.MONTH, entry -> true));
        assertEquals(List.of("uscc=OWN"), asked.get(0).where());
        assertEquals(COUNTY, asked.get(0).place());
        assertEquals(List.of(), register.entries(all, Entries.MONTH, entry -> false));
    }

    @Test
    void whoAndWhereIsNotTheClerksToFill() {
        List<String> fields = register.fillable();
        assertTrue(fields.containsAll(List.of("postTitle", "shortageCurrent", "remark")), fields::toString);
        for (String given : List.of("uscc", "enterpriseName", "id", "recordedPlace", "period", "ageMin")) {
            assertFalse(fields.contains(given), given);
        }
        Door door = register.door();
        assertEquals("OWN", door.given().get("uscc"));
        assertEquals("某厂", door.given().get("enterpriseName"));
        assertTrue(door.fields().contains("status") && !door.fields().contains("uscc"));
        assertEquals("ledger/own-enterprise/2022-03/labour-demand/entries", door.address());
    }

    @Test
    void warningsOfOthersStayWithTheOfficers() {
        assertTrue(register.isTold(fault("shortageCurrent", "shortage-rate-high", Severity.WARNING)));
        assertTrue(register.isTold(fault("uscc", "unknown-enterprise", Severity.ERROR)));
        assertFalse(register.isTold(fault("enterpriseName", "look-alike-name", Severity.WARNING)));
        assertFalse(register.isTold(fault("contactMobile", "shared-mobile", Severity.WARNING)));
    }

    private static Fault fault(String field, String code, Severity severity) {
        return new Fault(1, field, code, severity, List.of(), null);
    }
}
