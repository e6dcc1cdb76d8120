package org.bagui.runtime.register.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node whose memory is older than what another has written. */
class TenantServiceTest {
    static final RegisterDefinition SAMPLE = Definitions.read(
                    SampleEntry.class, "b", L10n.of(TenantServiceTest.class.getClassLoader(), "sample"))
            .orThrow();
    private static final PlaceCode COUNTY = PlaceCode.of("450203");
    private static final Actor ADMIN = new Actor(
            "admin", "", PlaceCode.of("450000"), Set.of(Role.ADMINISTRATOR), Role.ADMINISTRATOR.permissions());

    private final FakeTransactions store =
            new FakeTransactions(TenantFields.class, TenantModules.class).with(changes());
    private final TenantService service = new TenantService(store, BuiltInCodeLists.lists(), new FakeAudit());

    /** The row that changes of settings wait for. */
    private static SettingsChange changes() {
        SettingsChange row = new SettingsChange();
        row.id = 1;
        row.changes = 0L;
        return row;
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static ExtensionField field(String name, Kind kind) {
        return new ExtensionField(
                name, kind, new Titles("新" + name, "New " + name), false, null, null, null, null, null);
    }

    private void elsewhere(String place, ExtensionField field) {
        TenantFields row = new TenantFields(PlaceCode.of(place).from(), SAMPLE.name());
        row.set(List.of(field), List.of(), Instant.EPOCH, "other");
        store.with(row);
    }

    @Test
    void aKindThatAnotherNodeHasGivenIsKnown() {
        elsewhere("450200", field("tier", Kind.WHOLE_NUMBER));
        Problem refused = assertThrows(
                Problem.class, () -> service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("tier", Kind.TEXT)), null));
        assertEquals("extension-type-changed", refused.faults().get(0).code());
    }

    @Test
    void whatAnotherNodeHasAddedIsRetiredAndNotForgotten() {
        elsewhere("450203", field("tier", Kind.WHOLE_NUMBER));
        FieldSet set = service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("rate", Kind.DECIMAL)), 1);
        assertEquals(
                List.of("rate"), set.fields().stream().map(ExtensionField::name).toList());
        assertEquals(
                List.of("tier"),
                set.retired().stream().map(ExtensionField::name).toList());
    }

    @Test
    void fieldsAreGivenBackAndTheirValuesStayReadable() {
        elsewhere("450200", field("rate", Kind.DECIMAL));
        service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("tier", Kind.WHOLE_NUMBER)), 0);
        FieldSet back = service.setFields(ADMIN, COUNTY, SAMPLE, null, 1);
        assertEquals(PlaceCode.of("450200"), back.from());
        assertEquals(List.of("rate"), names(back.fields()));
        assertEquals(List.of("tier"), names(back.retired()));
        FieldSet again = service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("tier", Kind.WHOLE_NUMBER)), null);
        assertEquals(List.of("tier"), names(again.fields()));
    }

    @Test
    void namesThatWereThereOnceAreBounded() {
        for (int round = 0; round < 100; round++) {
            service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("once" + round, Kind.TEXT)), null);
        }
        service.setFields(ADMIN, COUNTY, SAMPLE, List.of(), null);
        service.setFields(ADMIN, COUNTY, SAMPLE, List.of(field("more", Kind.TEXT)), null);
        Problem refused = assertThrows(Problem.class, () -> service.setFields(ADMIN, COUNTY, SAMPLE, List.of(), null));
        assertEquals("extension-too-many-retired", refused.faults().get(0).code());
        FieldSet kept = service.setFields(
                ADMIN, COUNTY, SAMPLE, List.of(field("more", Kind.TEXT), field("once7", Kind.TEXT)), null);
        assertEquals(99, kept.retired().size(), "a name that was there once may be taken again");
    }

    private static List<String> names(List<ExtensionField> fields) {
        return fields.stream().map(ExtensionField::name).toList();
    }
}
