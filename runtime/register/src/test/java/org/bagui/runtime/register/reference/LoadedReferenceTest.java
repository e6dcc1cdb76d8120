package org.bagui.runtime.register.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.internal.UploadProblem;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.register.texts.Texts;
import org.junit.jupiter.api.Test;

class LoadedReferenceTest {
    private static final Actor ADMIN = new Actor(
            "admin", "Admin", PlaceCode.of("450000"), Set.of(Role.ADMINISTRATOR), Role.ADMINISTRATOR.permissions());

    private final FakeTransactions database =
            new FakeTransactions(LoadedList.class, LoadedCode.class, LoadedPlace.class);
    private final FakeAudit audit = FakeAudit.inTransactionsOnly();
    private final LoadedReference reference = new LoadedReference(database, audit);

    private Loaded load(String list, String csv) {
        return reference.load(list, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ADMIN);
    }

    private static CodeList list(LoadedReference from, String name) {
        return from.snapshot().find(name).orElseThrow();
    }

    @Test
    void beginsWithWhatIsBuiltIn() {
        assertTrue(list(reference, "education").codes().size() > 3);
        assertTrue(list(reference, "occupation").codes().isEmpty(), "known and not loaded");
        assertEquals(
                "南宁市",
                list(reference, "division").byCode("450100").orElseThrow().nameZh());
        assertEquals(1_284, list(reference, "township").codes().size());
        assertEquals(
                "450100",
                list(reference, "division").byCode("450102").orElseThrow().parent());
    }

    @Test
    void loadsAListForAllNodesAndRecordsIt() {
        LoadedReference other = new LoadedReference(database, audit);
        Loaded loaded = load("occupation", "code,name_zh,aliases,colour\n6-01,焊工,电焊工|气焊工,red\n6-02,车工,,\n");
        assertEquals(new Loaded("occupation", 2, List.of("colour")), loaded);
        assertEquals(
                "6-01",
                list(reference, "occupation").resolve("电焊工").orElseThrow().code());
        assertTrue(list(other, "occupation").codes().isEmpty());
        other.refresh();
        assertEquals(
                "6-02", list(other, "occupation").resolve("车工").orElseThrow().code());
        assertEquals("code-list-loaded", audit.events().get(0).act());
        assertEquals("code-list:occupation", audit.events().get(0).subject());
    }

    @Test
    void looksCheaplyWhereNothingIsNew() {
        load("occupation", "code,name_zh\n6-01,焊工\n");
        Snapshot seen = reference.snapshot();
        int before = database.rowsRead();
        reference.refresh();
        assertEquals(before + 1, database.rowsRead(), "one revision was read and no code");
        assertSame(seen, reference.snapshot());
    }

    @Test
    void codesThatAFileLacksStayReadable() {
        load("occupation", "code,name_zh\n6-01,焊工\n6-02,车工\n");
        load("occupation", "code,name_zh\n6-02,车床工\n");
        assertEquals(
                "车床工",
                list(reference, "occupation").byCode("6-02").orElseThrow().nameZh());
        CodeListEntry gone = list(reference, "occupation").byCode("6-01").orElseThrow();
        assertTrue(gone.retired());
        assertFalse(list(reference, "occupation").byCode("6-02").orElseThrow().retired());
        assertEquals(2, database.row(LoadedList.class, "occupation").revision());
    }

    @Test
    void loadedIndustriesKeepTheirSectionsAndDivisions() {
        load("industry", "code,name_zh,parent_code\n36,汽车制造业,\n361,汽车整车制造,36\n3611,汽柴油车整车制造,361\n");
        CodeList industry = list(reference, "industry");
        assertEquals("3611", industry.resolve("汽柴油车整车制造").orElseThrow().code());
        assertFalse(industry.byCode("13").orElseThrow().retired());
        assertFalse(industry.byCode("C").orElseThrow().retired());
    }

    @Test
    void addsPlacesAndReplacesThem() {
        load("division", "code,name_zh\n450271,柳东新区\n");
        assertEquals("柳东新区", place("450271"));
        load("division", "code,name_zh\n450271,柳东开发区\n450272,阳和工业新区\n");
        assertEquals("柳东开发区", place("450271"));
        assertEquals("阳和工业新区", place("450272"));
        assertEquals(
                "柳东开发区",
                list(reference, "division").byCode("450271").orElseThrow().nameZh());
        LoadedReference restarted = new LoadedReference(database, audit);
        restarted.refresh();
        assertEquals(
                "zone",
                restarted
                        .snapshot()
                        .places()
                        .find(PlaceCode.of("450272"))
                        .orElseThrow()
                        .kind());
    }

    private String place(String code) {
        return reference
                .snapshot()
                .places()
                .find(PlaceCode.of(code))
                .orElseThrow()
                .nameZh();
    }

    @Test
    void refusesBadFilesWithEveryFaultAndKeepsNothing() {
        Problem refused =
                assertThrows(Problem.class, () -> load("occupation", "code,name_zh\n6 01,焊工\n6-02,\n6-02,车工\n"));
        assertEquals(422, refused.status());
        assertEquals(
                List.of("2 code table-bad-code", "3 name_zh table-missing-value", "4 code table-duplicate-code"),
                refused.faults().stream()
                        .map(fault -> fault.row() + " " + fault.field() + " " + fault.code())
                        .toList());
        Texts texts = Texts.of(getClass().getClassLoader());
        List<Object> args = new java.util.ArrayList<>(List.of("code"));
        args.addAll(refused.faults().get(0).args());
        String zh = texts.text(null, "fault.table-bad-code", Locale.CHINESE, args);
        assertTrue(zh.startsWith("第2行：代码"), zh);
        String en = texts.text(null, "fault.table-bad-code", Locale.ENGLISH, args);
        assertTrue(en.startsWith("Line 2: Code"), en);
        assertEquals(List.of(), database.rows(LoadedCode.class));
        assertEquals(List.of(), database.rows(LoadedList.class));
        assertEquals(List.of(), audit.events());
        assertThrows(Problem.class, () -> load("division", "code,name_zh\n999,无\n"));
        assertThrows(Problem.class, () -> load("division", ""));
    }

    @Test
    void everyFaultOfAFileHasItsText() {
        Texts texts = Texts.of(getClass().getClassLoader());
        for (UploadProblem problem : UploadProblem.values()) {
            String key = "fault.table-" + problem.code();
            assertNotEquals(key, texts.text(null, key, Locale.CHINESE, List.of()));
        }
    }

    @Test
    void refusesUnknownListsAndCallersWithoutPermission() {
        assertEquals(
                "unknown-code-list",
                assertThrows(Problem.class, () -> load("colours", "")).code());
        Actor officer = new Actor("o", "O", PlaceCode.of("450000"), Set.of(Role.OFFICER), Role.OFFICER.permissions());
        Problem refused = assertThrows(
                Problem.class, () -> reference.load("occupation", new ByteArrayInputStream(new byte[0]), officer));
        assertEquals("not-permitted", refused.code());
    }
}
