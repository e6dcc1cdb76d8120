package org.bagui.runtime.register.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.Revision;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.runtime.register.history.Removal;
import org.junit.jupiter.api.Test;

class RevisionQueryServiceTest {
    private static final Instant END = Instant.parse("2022-04-09T00:00:00.000007Z");

    private final QueriedEntries database = new QueriedEntries();
    private final RevisionQueryService service = new RevisionQueryService(database.transactions, database);

    /** Version n holds from the n-th of April until the next one. */
    private void version(int number, int shortage, String mobile, String by, Instant end) {
        Map<String, Object> version = new TreeMap<>();
        version.put("id", 1L);
        version.put("version", number);
        version.put("recordedPlace", 450203000000L);
        version.put("scopePlace", 450203000000L);
        version.put("shortageCurrent", shortage);
        version.put("contactMobile", mobile);
        version.put("updatedBy", by);
        version.put("origin", "import:" + number);
        version.put("rowStart", LocalDateTime.of(2022, 4, number, 0, 0));
        version.put("rowEnd", end == null ? null : LocalDateTime.ofInstant(end, ZoneOffset.UTC));
        database.versions.add(version);
    }

    private static List<String> changes(Revision revision) {
        return revision.changes().stream()
                .map(change -> change.field().name() + ":" + change.before() + ">" + change.after())
                .toList();
    }

    @Test
    void eachStepTellsWhatItChangedNewestFirst() {
        version(1, 10, "13800138000", "zhang", Instant.parse("2022-04-02T00:00:00Z"));
        version(2, 12, "13800138001", "li", null);
        RevisionPage page = service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, 50, null, (own, place) -> own);
        assertNull(page.next());
        Revision changed = page.items().get(0);
        assertEquals(List.of("shortageCurrent:10>12", "contactMobile:***>***"), changes(changed));
        assertEquals(Revision.Kind.CHANGED, changed.kind());
        assertEquals(List.of("li", "import:2"), List.of(changed.by(), changed.origin()));
        assertEquals(Instant.parse("2022-04-02T00:00:00Z"), changed.from());
        assertNull(changed.to());
        assertEquals("***", changed.entry().get("contactMobile"));
        Revision made = page.items().get(1);
        assertEquals(Revision.Kind.CREATED, made.kind());
        assertEquals(
                List.of("recordedPlace:null>450203000000", "shortageCurrent:null>10", "contactMobile:null>***"),
                changes(made));
    }

    @Test
    void aRemovedEntryTellsWhoRemovedIt() {
        version(1, 10, "1", "zhang", END);
        database.transactions.with(new Removal("sample", END, "wang", "merge"));
        Revision removal = service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, 50, null, (own, place) -> own)
                .items()
                .get(0);
        assertEquals(Revision.Kind.REMOVED, removal.kind());
        assertEquals(List.of("wang", "merge"), List.of(removal.by(), removal.origin()));
        assertEquals(END, removal.from());
        assertEquals(2, removal.version());
        assertNull(removal.entry());
    }

    @Test
    void whatWasRemovedBeforeThatWasKeptHasNoName() {
        version(1, 10, "1", "zhang", END);
        assertNull(service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, 50, null, (own, place) -> own)
                .items()
                .get(0)
                .by());
    }

    @Test
    void pagesJoinWithoutGapOrOverlap() {
        for (int number = 1; number <= 5; number++) {
            version(number, number, "1", "zhang", number == 5 ? END : Instant.parse("2022-04-08T00:00:00Z"));
        }
        for (int limit = 1; limit <= 7; limit++) {
            StringBuilder seen = new StringBuilder();
            Integer before = null;
            do {
                RevisionPage page =
                        service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, limit, before, (own, place) -> own);
                page.items().forEach(step -> seen.append(step.version()));
                before = page.next();
            } while (before != null);
            assertEquals("654321", seen.toString(), "pages of " + limit);
        }
        assertEquals(
                List.of("shortageCurrent:2>3"),
                changes(service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, 1, 4, (own, place) -> own)
                        .items()
                        .get(0)));
    }

    @Test
    void whatIsNotThereForTheCallerIsNotFound() {
        version(1, 10, "1", "zhang", null);
        assertEquals(
                "not-found",
                refused(() -> service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 2, 50, null, (own, place) -> own)));
        assertEquals(
                "not-found",
                refused(() -> service.page(
                        QueriesTest.actor("450204"), QueriesTest.SAMPLE, 1, 50, null, (own, place) -> own)));
        assertEquals(
                "bad-limit",
                refused(() -> service.page(QueriesTest.LIUNAN, QueriesTest.SAMPLE, 1, 0, null, (own, place) -> own)));
    }

    private static String refused(Runnable call) {
        return assertThrows(Problem.class, call::run).code();
    }
}
