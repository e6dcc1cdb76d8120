package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Misplaced;
import org.bagui.runtime.persistence.sample.Notice;
import org.bagui.runtime.persistence.sample.ParkBranch;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.sample.SiteVisit;
import org.bagui.runtime.persistence.sample.Undeclared;
import org.bagui.runtime.persistence.testing.EachDatabase;

class AssemblyTest extends OnBothDatabases {
    @EachDatabase
    void entitiesAndTheirScopeClassesAreThoseOfTheGoldenFile() throws IOException {
        String golden;
        try (var in = getClass().getResourceAsStream("/golden/entities.txt")) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String actual = platform.entities().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        assertEquals(golden, actual);
    }

    @EachDatabase
    void unitWithUndeclaredEntitiesDoesNotStartAndNamesThemAll() {
        EntityBundle wrong = SampleBundle.of(
                "org.bagui.plugin.wrong",
                getClass().getClassLoader(),
                List.of(),
                Undeclared.class,
                Misplaced.class,
                Branch.class);
        List<EntityBundle> all = List.of(SampleBundle.core(), wrong);
        String message = assertThrows(IllegalStateException.class, () -> platform.assemble(all))
                .getMessage();
        assertTrue(message.contains("Undeclared") && message.contains("Misplaced"), message);
        // The generation before goes on.
        assertEquals(
                List.of(),
                read(WHOLE_REGION, session -> session.list(Notice.class, "SELECT n FROM Notice n", Map.of(), 9)));
    }

    @EachDatabase
    void columnsAndTablesAreNamedInSnakeCase() {
        Branch branch = new Branch(1, LIUNAN, "北站");
        ParkBranch park = new ParkBranch(2, LIUNAN, "园区");
        park.parkName = "河西";
        add(branch, park);
        write(IN_LIUNAN, session -> {
            session.persist(new SiteVisit(7, LIUNAN, session.find(Branch.class, 2L)));
            return null;
        });
        assertEquals(
                List.of("1 | 450203000000 | plain | 北站 | null", "2 | 450203000000 | park | 园区 | 河西"),
                rows("SELECT id, scope_place, kind, full_title, park_name FROM branch ORDER BY id"));
        assertEquals(List.of("7 | 2 | 1"), rows("SELECT visit_id, visited_branch_id, times_seen FROM site_visit"));
        assertEquals("河西", read(IN_LIUNAN, session -> ((ParkBranch) session.find(SiteVisit.class, 7L).visitedBranch)
                .parkName));
        assertEquals(
                List.of(7L),
                read(
                        IN_LIUNAN,
                        session -> session.list(
                                Long.class,
                                "SELECT v.visitId FROM SiteVisit v WHERE v.visitedBranch.fullTitle = :t",
                                Map.of("t", "园区"),
                                5)));
    }

    @EachDatabase
    void eachBundleHasItsOwnMigrationHistory() {
        assertEquals(
                List.of("1"), rows("SELECT \"version\" FROM \"hist_org_bagui_plugin_sample\" WHERE \"type\" = 'SQL'"));
        assertTrue(rows("SELECT \"version\" FROM \"hist_org_bagui_core_model\" WHERE \"type\" = 'SQL'")
                .contains("1"));
        // Coming again does nothing.
        platform.assemble(List.of(SampleBundle.core()));
        platform.assemble(SampleBundle.all());
        assertEquals(List.of("0"), rows("SELECT COUNT(*) FROM demand"));
    }

    @EachDatabase
    void transactionUnderWayKeepsItsGeneration() {
        add(new Notice(1, "先"));
        read(WHOLE_REGION, session -> {
            platform.assemble(List.of(SampleBundle.core()));
            assertEquals("先", session.find(Notice.class, 1L).word);
            return null;
        });
        assertThrows(
                IllegalArgumentException.class, () -> read(WHOLE_REGION, session -> session.find(Notice.class, 1L)));
        platform.assemble(SampleBundle.all());
        assertEquals("先", read(WHOLE_REGION, session -> session.find(Notice.class, 1L).word));
    }
}
