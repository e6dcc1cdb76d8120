package org.bagui.runtime.security.audit;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.AuditVerificationService.SealFault;
import org.bagui.core.security.AuditVerificationService.Verification;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.PausedTransactions;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the audit log behind the platform's back is noticed. */
class AuditVerificationTest {
    private static final int RECORDS = 1_000;

    @TempDir
    private Path folder;

    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor auditor = fixture.actor("watch", "450000", Role.AUDITOR);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void record(int count) {
        for (int number = 0; number < count; number++) {
            fixture.audit.record(new AuditEvent(
                    "zhang",
                    "entries-imported",
                    "labour-demand",
                    450203000000L,
                    "done",
                    Map.of("rows", Integer.toString(number))));
        }
    }

    private AuditSealScheduler sealer() {
        return new AuditSealScheduler(fixture.database, new SealHeads(folder));
    }

    private Verification verified(String... heads) {
        return new AuditVerification(fixture.database, new SealHeads(folder)).verify(auditor, List.of(heads));
    }

    private static List<String> codes(Verification found) {
        return found.faults().stream().map(SealFault::code).distinct().toList();
    }

    private long id(int number) {
        return (Long) fixture.database.value("select id from audit_record order by at, id limit 1 offset " + number);
    }

    /** Seals one record at a time, so that each has a seal of its own. */
    private void sealed(int count) {
        AuditSealScheduler sealer = sealer();
        for (int number = 0; number < count; number++) {
            record(1);
            sealer.seal();
        }
        sealer.stop();
    }

    @Test
    void oneVerificationRunsAtATime() throws InterruptedException {
        sealed(1);
        PausedTransactions paused = new PausedTransactions(fixture.database, AuditSeal.class);
        AuditVerification verification = new AuditVerification(paused, new SealHeads(folder));
        paused.holds(() -> verification.verify(auditor, List.of()));
        refused(409, "verification-running", () -> verification.verify(auditor, List.of()));
        paused.goesOn();
        assertEquals(0, verification.verify(auditor, List.of()).broken());
    }

    @Test
    void anUntouchedLogIsWhole() {
        sealed(20);
        Verification found = verified();
        assertEquals(List.of(), found.faults());
        assertEquals(List.of(20L, 20L, 20L), List.of(found.records(), found.seals(), found.heads()));
        assertEquals(List.of(), verified(found.head()).faults(), "the head as it was told");
    }

    @Test
    void oneByteChangedInEachOfAThousandRecordsIsNoticed() {
        sealed(RECORDS);
        List<String> columns = List.of("actor", "act", "subject", "outcome", "facts");
        for (String column : columns) {
            fixture.database.execute("update audit_record set " + column + " = 'X' || substring(" + column
                    + ", 2) where mod(id, 5) = " + columns.indexOf(column));
        }
        Verification found = verified();
        assertEquals(List.of("record-changed"), codes(found));
        assertEquals(RECORDS, found.broken());
    }

    @Test
    void whenAndWhereAreSealedToo() {
        sealed(10);
        fixture.database.execute("update audit_record set place = place + 1 where id = " + id(3));
        fixture.database.execute("update audit_record set at = dateadd(microsecond, 1, at) where id = " + id(6));
        // A record that is later than its seal counts to the next one.
        assertEquals(List.of("record-changed", "records-missing", "records-added"), codes(verified()));
    }

    @Test
    void theLastRecordDeletedIsNoticed() {
        sealed(10);
        fixture.database.execute("delete from audit_record where id = " + id(9));
        assertEquals(List.of("records-missing"), codes(verified()));
        fixture.database.execute("delete from audit_seal where number = 10");
        assertEquals(List.of("seal-missing"), codes(verified()), "with its seal");
    }

    @Test
    void aDayCutOffIsNoticed() {
        sealed(10);
        long from = id(6);
        fixture.database.execute("delete from audit_record where id >= " + from);
        fixture.database.execute("delete from audit_seal where number > 6");
        Verification end = verified();
        assertEquals(List.of("seal-missing"), codes(end));
        assertEquals(4, end.broken());
        fixture.database.execute("delete from audit_seal where number in (3, 4)");
        assertTrue(verified().broken() > 4, "out of the middle");
    }

    @Test
    void aRecordPutInBetweenIsNoticed() {
        sealed(10);
        fixture.database.execute("insert into audit_record (id, at, actor, act, subject, place, outcome, facts)"
                + " select 1000000, at, actor, act, subject, place, outcome, facts from audit_record where id = "
                + id(4));
        assertEquals(List.of("records-added"), codes(verified()));
    }

    /** Whoever can write to the database makes the whole chain anew; the heads elsewhere stay as they were. */
    @Test
    void aLogSealedAnewIsNoticed() {
        sealed(10);
        String head = verified().head();
        fixture.database.execute("update audit_record set actor = 'li' where id = " + id(5));
        fixture.database.execute("delete from audit_seal");
        AuditSealScheduler again = new AuditSealScheduler(fixture.database, new SealHeads(folder.resolve("other")));
        again.seal();
        again.stop();
        assertTrue(codes(verified()).contains("seal-changed"), () -> verified().toString());
        Verification told = new AuditVerification(fixture.database, new SealHeads(folder.resolve("none")))
                .verify(auditor, List.of(head));
        assertEquals(List.of("seal-missing"), codes(told), "by a head that somebody kept");
    }

    @Test
    void manyRecordsUnderFewSealsAreReadPageByPage() {
        record(1_234);
        AuditSealScheduler sealer = sealer();
        sealer.seal();
        sealer.stop();
        Verification found = verified();
        assertEquals(1_234, found.records());
        assertEquals(3, found.seals());
        assertEquals(0, found.broken());
    }

    @Test
    void onlyAuditorsOfTheWholeRegionMayAsk() {
        AuditVerification verification = new AuditVerification(fixture.database, new SealHeads(folder));
        refused(403, "not-permitted", () -> verification.verify(fixture.administratorOf("450000"), List.of()));
        refused(404, "not-found", () -> verification.verify(fixture.actor("city", "450200", Role.AUDITOR), List.of()));
        refused(400, "bad-head", () -> verified("nothing"));
        refused(400, "bad-head", () -> verification.verify(auditor, Collections.singletonList(null)));
    }
}
