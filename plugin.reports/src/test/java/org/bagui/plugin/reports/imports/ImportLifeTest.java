package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.fake.Await;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.fake.TestEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an import: preview, commit, undo, background, cancel, and what a crash leaves. */
class ImportLifeTest {
    @TempDir
    Path folder;

    private Bench bench;
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        gate.countDown();
        bench.close();
    }

    private void holdRow(int number) {
        bench.registers.beforeRow(row -> {
            try {
                if (row == number && !gate.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody opened the gate");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aPreviewWritesNothingAndIsCommittedOnce() {
        Response preview = bench.demand("preview", Sheets.demands(3));
        long id = Bench.id(preview);
        assertEquals("previewed", Bench.state(preview));
        assertEquals(0, bench.ledger.all().size());
        assertEquals(2, bench.files());
        Response commit = bench.commit(id, "atomic");
        assertEquals("committed", Bench.state(commit));
        assertEquals("atomic", Bench.view(commit).get("mode"));
        assertEquals(3, bench.ledger.all().size());
        assertEquals(2, bench.files());
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.commit(id, "atomic")));
        assertEquals("unchanged", onlyKind(bench.demand("rowwise", Sheets.demands(3))));
    }

    private static String onlyKind(Response response) {
        Map<?, ?> rows = (Map<?, ?>) Bench.view(response).get("rows");
        return rows.entrySet().stream()
                .filter(count ->
                        !count.getKey().equals("read") && !count.getValue().equals(0))
                .map(count -> count.getKey().toString())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @Test
    void aPreviewIsNotCommittedOverAChangedLedger() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(3)));
        bench.demand("atomic", Sheets.demands(1));
        assertEquals("409 ledger-changed", Bench.refusal(() -> bench.commit(id, "atomic")));
        assertEquals("previewed", bench.show(id).get("state"));

        long second = Bench.id(bench.demand("preview", Sheets.demands(3)));
        bench.ledger.clear();
        assertEquals("409 ledger-changed", Bench.refusal(() -> bench.commit(second, "atomic")));

        long third = Bench.id(bench.demand("preview", Sheets.demands(3)));
        bench.demand.hash("hash-2");
        assertEquals("409 ledger-changed", Bench.refusal(() -> bench.commit(third, "atomic")));
    }

    @Test
    void achangeElsewhereDoesNotHinderAPreview() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(3)));
        Call april = Call.to("/registers/labour-demand/imports?jurisdiction=450203&period=2022-04&mode=atomic")
                .with("Content-Type", Bench.XLSX);
        bench.upload("labour-demand", april, Sheets.stream(Sheets.demands(1)));
        assertEquals("committed", Bench.state(bench.commit(id, "rowwise")));
    }

    @Test
    void modesOfACommit() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        assertEquals("422 bad-mode", Bench.refusal(() -> bench.commit(id, "preview")));
        assertEquals("422 bad-mode", Bench.refusal(() -> bench.commit(id, null)));
    }

    @Test
    void aForgottenPreviewGoes() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        bench.pass(Duration.ofHours(23));
        bench.service.care();
        assertEquals("previewed", bench.show(id).get("state"));
        bench.pass(Duration.ofHours(2));
        bench.service.care();
        assertEquals(0, bench.files());
        assertEquals("rejected", bench.show(id).get("state"));
        assertEquals("preview-expired", ((Map<?, ?>) bench.show(id).get("problem")).get("code"));
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.commit(id, "atomic")));
    }

    @Test
    void aPreviewCanBeGivenUp() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        Response cancelled = bench.cancel(id);
        assertEquals(200, cancelled.getStatus());
        assertEquals("rejected", Bench.state(cancelled));
        assertEquals(0, bench.files());
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.cancel(id)));
    }

    @Test
    void anImportIsUndoneOnce() {
        long id = Bench.id(bench.demand("atomic", Sheets.demands(3)));
        Response undone = bench.undo(id);
        assertEquals("undone", Bench.state(undone));
        assertEquals(3, ((Map<?, ?>) Bench.view(undone).get("undone")).get("entries"));
        assertEquals(0, bench.ledger.all().size());
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.undo(id)));
        long preview = Bench.id(bench.demand("preview", Sheets.demands(3)));
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.undo(preview)));
    }

    @Test
    void nobodyElseSeesAnImport() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        bench.caller.is(Officer.of("450204"));
        assertEquals("404 not-found", Bench.refusal(() -> bench.show(id)));
        assertEquals("404 not-found", Bench.refusal(() -> bench.cancel(id)));
        assertEquals("404 not-found", Bench.refusal(() -> bench.undo(id)));
        assertEquals("404 not-found", Bench.refusal(() -> bench.commit(id, "atomic")));
        assertEquals(List.of(), bench.list("").get("items"));
        assertEquals("404 not-found", Bench.refusal(() -> bench.list("?jurisdiction=450203")));
        bench.caller.is(Officer.of("450203"));
        assertEquals(1, ((List<?>) bench.list("").get("items")).size());
    }

    @Test
    void listsImportsNewestFirstByPages() {
        long first = Bench.id(bench.demand("preview", Sheets.demands(1)));
        long second = Bench.id(bench.demand("preview", Sheets.demands(1)));
        Map<String, Object> page = bench.list("?limit=1");
        assertEquals(second, ((Map<?, ?>) ((List<?>) page.get("items")).get(0)).get("id"));
        assertEquals(second, page.get("next"));
        Map<String, Object> rest = bench.list("?limit=5&before=" + second);
        assertEquals(first, ((Map<?, ?>) ((List<?>) rest.get("items")).get(0)).get("id"));
        assertEquals(null, rest.get("next"));
        assertEquals("400 bad-limit", Bench.refusal(() -> bench.list("?limit=1000")));
        assertEquals("404 not-found", Bench.refusal(() -> bench.imports.show("x")));
    }

    @Test
    void theBackgroundShowsProgressAndEnds() {
        holdRow(4);
        Response accepted = bench.background("rowwise", Sheets.demands(5));
        long id = Bench.id(accepted);
        assertEquals(202, accepted.getStatus());
        assertEquals("/api/v1/imports/" + id, accepted.getHeaderString("Location"));
        assertEquals("respond-async", accepted.getHeaderString("Preference-Applied"));
        Await.until(() -> Map.of("rowsDone", 2).equals(bench.show(id).get("progress")));
        assertEquals("running", bench.show(id).get("state"));
        assertEquals("409 state-conflict", Bench.refusal(() -> bench.undo(id)));
        gate.countDown();
        Await.until(() -> "committed".equals(bench.show(id).get("state")));
        assertEquals(5, bench.ledger.all().size());
        Await.until(() -> bench.files() == 2);
    }

    @Test
    void aRunningImportIsCancelled() {
        holdRow(3);
        long id = Bench.id(bench.background("rowwise", Sheets.demands(5)));
        Await.until(() -> Map.of("rowsDone", 1).equals(bench.show(id).get("progress")));
        assertEquals(202, bench.cancel(id).getStatus());
        gate.countDown();
        Await.until(() -> "rejected".equals(bench.show(id).get("state")));
        assertEquals("cancelled", ((Map<?, ?>) bench.show(id).get("problem")).get("code"));
        assertEquals(0, bench.ledger.all().size());
    }

    @Test
    void aFullLineIsRefusedAndAWaitingImportIsCancelledAtOnce() {
        holdRow(2);
        bench.background("rowwise", Sheets.demands(1));
        bench.background("rowwise", Sheets.demands(2));
        long waiting = Bench.id(bench.background("rowwise", Sheets.demands(3)));
        Problem problem = assertThrows(Problem.class, () -> bench.background("rowwise", Sheets.demands(4)));
        assertEquals("503 import-queue-full", problem.status() + " " + problem.code());
        Response cancelled = bench.cancel(waiting);
        assertEquals(200, cancelled.getStatus());
        assertEquals("rejected", Bench.state(cancelled));
        assertEquals(202, bench.background("rowwise", Sheets.demands(4)).getStatus());
        gate.countDown();
        Await.until(() -> bench.ledger.all().size() == 4);
    }

    @Test
    void aCommitCanGoToTheBackground() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(2)));
        Call call = Call.to("/imports/" + id + "/commit").with("Prefer", "respond-async");
        Response accepted = bench.imports.commit(
                Long.toString(id), call.uri(), call.headers(), new ImportsResource.Commit("atomic"));
        assertEquals(202, accepted.getStatus());
        assertEquals("/api/v1/imports/" + id, accepted.getHeaderString("Location"));
        Await.until(() -> "committed".equals(bench.show(id).get("state")));
    }

    @Test
    void aCrashBeforeTheCommitLeavesARejectedImport() {
        bench.registers.beforeRow(row -> {
            throw new Killed();
        });
        assertThrows(Killed.class, () -> bench.demand("atomic", Sheets.demands(2)));
        bench.start(1 << 20);
        bench.service.care();
        Map<String, Object> shown = onlyImport();
        assertEquals("rejected", shown.get("state"));
        assertEquals("interrupted", ((Map<?, ?>) shown.get("problem")).get("code"));
        assertEquals(0, bench.files());
    }

    @Test
    void aCrashAfterTheCommitLeavesACommittedImport() {
        bench.registers.afterCommit(() -> {
            throw new Killed();
        });
        assertThrows(Killed.class, () -> bench.demand("atomic", Sheets.demands(2)));
        bench.start(1 << 20);
        Map<String, Object> shown = onlyImport();
        assertEquals("committed", shown.get("state"));
        assertEquals(Map.of("read", 2, "new", 2, "changed", 0, "unchanged", 0, "rejected", 0), shown.get("rows"));
        assertEquals("report-lost", ((Map<?, ?>) shown.get("problem")).get("code"));
        assertEquals("undone", Bench.state(bench.undo((Long) shown.get("id"))));
    }

    @Test
    void aLostConnectionAfterTheCommitIsFoundOut() {
        bench.registers.afterCommit(() -> {
            throw Problem.of(503, "unavailable");
        });
        assertEquals("503 unavailable", Bench.refusal(() -> bench.demand("atomic", Sheets.demands(2))));
        assertEquals("committed", onlyImport().get("state"));
    }

    @Test
    void arecordThatCouldNotBeEndedIsSettledLater() {
        bench.registers.afterCommit(() -> bench.transactions.failWrite(1, Problem.of(503, "unavailable")));
        assertEquals("503 unavailable", Bench.refusal(() -> bench.demand("atomic", Sheets.demands(2))));
        assertEquals("committed", onlyImport().get("state"));
        assertEquals(2, bench.ledger.all().size());
    }

    @Test
    void arunOfAStoppedRegisterWaitsForIt() {
        bench.registers.afterCommit(() -> {
            throw new Killed();
        });
        assertThrows(Killed.class, () -> bench.demand("atomic", Sheets.demands(2)));
        bench.registers.stop("labour-demand");
        bench.start(1 << 20);
        bench.service.care();
        assertEquals("running", onlyImport().get("state"));
    }

    private Map<String, Object> onlyImport() {
        List<?> items = (List<?>) bench.list("").get("items");
        assertEquals(1, items.size());
        Object id = ((Map<?, ?>) items.get(0)).get("id");
        assertNotNull(id);
        return bench.show((Long) id);
    }

    @Test
    void anEntryChangedOnItsOwnHindersACommit() {
        bench.demand("atomic", Sheets.demands(1));
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        TestEntry entry = bench.ledger.all().get(0);
        bench.ledger.put("450203000000/x", entry, "rest");
        assertTrue(Bench.refusal(() -> bench.commit(id, "atomic")).endsWith("ledger-changed"));
    }

    @Test
    void aLedgerOfAnotherNumberIsCountedOnce() {
        bench.demand("atomic", Sheets.demands(1));
        long id = Bench.id(bench.demand("preview", Sheets.demands(3)));
        bench.ledger.clear();
        int before = bench.ledger.counts();
        assertEquals("409 ledger-changed", Bench.refusal(() -> bench.commit(id, "atomic")));
        assertEquals(1, bench.ledger.counts() - before);
    }

    /** One entry gone and another come make the same number. */
    @Test
    void whatIsWrittenWhileCountingHindersACommit() {
        bench.demand("atomic", Sheets.demands(1));
        TestEntry entry = bench.ledger.all().get(0);
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        bench.ledger.clear();
        bench.ledger.put("450203000000/x", entry, "rest");
        bench.ledger.afterCount(bench.ledger::clear);
        assertEquals("409 ledger-changed", Bench.refusal(() -> bench.commit(id, "atomic")));
    }

    /** The end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
