package org.bagui.runtime.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.discovery.FakeFramework;
import org.bagui.runtime.register.enterprise.CreditCodeType;
import org.bagui.runtime.register.query.RecordedPlaces;
import org.bagui.runtime.register.tenant.TenantSnapshot;
import org.bagui.runtime.register.texts.L10n;
import org.bagui.runtime.register.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final ClassLoader LOADER = RegistersTest.class.getClassLoader();

    private final FakeFramework framework = new FakeFramework();
    private final CreditCodeType codes = new CreditCodeType();
    private Registers registers;

    /** Where a call must be refused before the database is asked. */
    @BeforeEach
    void start() throws URISyntaxException {
        framework.start("org.bagui.runtime.register", null, LOADER, List.of());
        Path zh = Path.of(LOADER.getResource(L10n.FOLDER + "sample.properties").toURI());
        Path en =
                Path.of(LOADER.getResource(L10n.FOLDER + "sample_en.properties").toURI());
        framework.start("plugin", SampleEntry.class.getName(), LOADER, List.of(zh, en));
        registers = new Registers(
                framework.context(),
                FakeTransactions.none(),
                session -> {
                    throw new IllegalStateException("the store was asked");
                },
                BuiltInCodeLists.lists(),
                BuiltInPlaces.directory(),
                FakeAudit.none(),
                Texts.of(LOADER),
                () -> TenantSnapshot.NONE,
                PluginCalls.NONE,
                RecordedPlaces.NONE);
        registers.addType(codes);
    }

    @AfterEach
    void stop() {
        registers.close();
    }

    @Test
    void namesItsRegisters() {
        assertEquals(
                List.of("sample"),
                registers.definitions().stream().map(RegisterDefinition::name).toList());
        assertEquals("样表", registers.definition("sample").orElseThrow().titles().zh());
        assertEquals(Optional.empty(), registers.definition("nothing"));
        assertEquals(List.of(), registers.failures());
        registers.removeType(codes);
        assertEquals(List.of(), registers.definitions(), "a register goes with the service that checks its fields");
        assertEquals("sample", registers.failures().get(0).register());
    }

    @Test
    void refusesInTheOrderOfTheContract() {
        Actor officer = actor("450203", Role.OFFICER);
        Actor clerk = actor("450203", Role.AUDITOR);
        assertEquals("unknown-register", refusal(() -> registers.page(clerk, query("nothing", "450204", -1))));
        assertEquals("not-permitted", refusal(() -> registers.page(clerk, query("sample", "450204", -1))));
        assertEquals("not-found", refusal(() -> registers.page(officer, query("sample", "450204", -1))));
        assertEquals("not-found", refusal(() -> registers.page(officer, query("sample", "450200", -1))), "above");
        assertEquals("bad-limit", refusal(() -> registers.page(officer, query("sample", "450203", -1))));
        assertEquals("not-permitted", refusal(() -> registers.entry(clerk, "sample", 1, null)));
        assertEquals("not-permitted", refusal(() -> registers.revisions(clerk, "sample", 1, 50, null)));
        assertEquals("not-permitted", refusal(() -> registers.rollUp(clerk, rollUp("sample"))));
        assertEquals("unknown-register", refusal(() -> registers.rollUp(officer, rollUp("nothing"))));
        assertEquals("not-found", refusal(() -> registers.stream(officer, query("sample", "450204", 1), entry -> {})));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Problem.class, call).code();
    }

    private static EntryQuery query(String register, String place, int limit) {
        return new EntryQuery(
                register, PlaceCode.of(place), null, null, List.of(), List.of(), List.of(), limit, null, false, null);
    }

    private static RollUpQuery rollUp(String register) {
        return new RollUpQuery(register, null, null, List.of(), List.of("count"), List.of(), false, null);
    }

    private static Actor actor(String place, Role role) {
        return new Actor(role.word(), role.word(), PlaceCode.of(place), Set.of(role), role.permissions());
    }
}
