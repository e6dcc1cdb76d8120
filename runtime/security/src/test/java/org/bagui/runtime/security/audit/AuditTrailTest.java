package org.bagui.runtime.security.audit;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private final SecurityFixture fixture = new SecurityFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anEventIsKeptWithItsFacts() {
        fixture.audit.record(new AuditEvent(
                "liu\u0000nan\n",
                "entries-imported",
                "labour-demand",
                450203000000L,
                "done",
                Map.of("rows", "1\"2\\")));
        assertEquals("liu nan ", fixture.database.value("select actor from audit_record"));
        assertEquals("{\"rows\":\"1\\\"2\\\\\"}", fixture.database.value("select facts from audit_record"));
        assertEquals(450203000000L, fixture.database.value("select place from audit_record"));
    }

    @Test
    void anEventFallsWithTheWorkItBelongsTo() {
        refused(
                409,
                "state-conflict",
                () -> fixture.database.write(Scope.everywhere(), session -> {
                    fixture.audit.record(session, new AuditEvent("a", "b", "c", 0, "done", Map.of()));
                    throw Problem.of(409, "state-conflict");
                }));
        assertEquals(0L, fixture.database.value("select count(*) from audit_record"));
    }

    @Test
    void aRecordIsNeverChangedOrRemoved() {
        fixture.audit.record(new AuditEvent("a", "b", "c", 0, "done", Map.of()));
        long id = (Long) fixture.database.value("select id from audit_record");
        assertThrows(
                RuntimeException.class,
                () -> fixture.database.write(Scope.everywhere(), session -> {
                    session.remove(session.find(AuditRecord.class, id));
                    return null;
                }));
        assertThrows(
                RuntimeException.class,
                () -> fixture.database.write(Scope.everywhere(), session -> {
                    session.find(AuditRecord.class, id).actor = "other";
                    return null;
                }));
        assertEquals("a", fixture.database.value("select actor from audit_record where id = " + id));
    }
}
