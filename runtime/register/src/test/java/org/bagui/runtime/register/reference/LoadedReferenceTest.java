package org.bagui.runtime.register.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.internal.UploadProblem;
import org.bagui.core.period.BusinessClock;
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

    /** A day in May 2022. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-11T18:00:00Z"), BusinessClock.ZONE);

    private final Map<String, List<CodeUsage.Use>> uses = new TreeMap<>();
    private final FakeTransactions database =
            new FakeTransactions(LoadedList.class, LoadedCode.class, LoadedPlace.class);
    private final FakeAudit audit = FakeAudit.inTransactionsOnly();
    private final LoadedReference reference = new LoadedReference(database, audit, CLOCK);

    private Loaded load(String list, String csv) {
        return load(list, csv, true);
    }

    private Loaded load(String list, String csv, boolean confirmed) {
        ByteArrayInputStream file = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return reference.load(new CodeListUpdate(list, file, ADMIN, confirmed), (name, codes) -> {
            Map<String, List<CodeUsage.Use>> found = new TreeMap<>(uses);
            found.keySet().retainAll(codes);
            return found;
        });
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
        LoadedReference other = new LoadedReference(database, audit, CLOCK);
        Loaded loaded = load("occupation", "code,name_zh,aliases,colour\n6-01,焊工,电焊工|气焊工,red\n6-02,车工,,\n");
        assertEquals(new Loaded("occupation", 2, List.of("colour"), 2, 0, 0, 0), loaded);
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
    void aShortUploadTellsWhatItRetiresAndWantsItConfirmed() {
        StringBuilder long21 = new StringBuilder("code,name_zh\n");
        for (int i = 10; i < 31; i++) {
            long21.append("6-").append(i).append(",工种").append(i).append('\n');
        }
        load("occupation", long21.toString(), false);
        String without10 = long21.toString().replace("6-10,工种10\n", "");
        Loaded one = load("occupation", without10.replace("工种30", "工种三十") + "7-01,新工种\n", false);
        assertEquals(new Loaded("occupation", 21, List.of(), 1, 1, 1, 19), one, "1 of 21 is less than 5 %");

        Problem many = assertThrows(Problem.class, () -> load("occupation", "code,name_zh\n6-30,工种三十\n", false));
        assertEquals("409 retiring-unconfirmed", many.status() + " " + many.code());
        assertEquals(List.of("occupation", 20, 0), many.args());
        assertEquals(
                1,
                list(reference, "occupation").codes().stream()
                        .filter(CodeListEntry::retired)
                        .count());

        uses.put("6-11", List.of(new CodeUsage.Use("labour-demand", "occupationCode", 7)));
        String without11 = without10.replace("6-11,工种11\n", "") + "7-01,新工种\n";
        Problem used = assertThrows(Problem.class, () -> load("occupation", without11, false));
        assertEquals(List.of("occupation", 1, 1), used.args());
        assertEquals(
                List.of(Map.of(
                        "code", "6-11",
                        "name", "工种11",
                        "uses",
                                List.of(Map.of(
                                        "register", "labour-demand", "field", "occupationCode", "entries", 7L)))),
                used.members().get("retiring"));
        assertEquals(1, load("occupation", without11, true).retired());
        assertEquals(0, load("occupation", without11, false).retired(), "retired is retired, and needs no second word");
    }

    @Test
    void aCodeRetiredInMayHoldsForApril() {
        load("occupation", "code,name_zh\n6-01,焊工\n6-02,车工\n");
        load(
                "occupation",
                "code,name_zh,valid_from,valid_until\n6-02,车工,,\n6-03,焊工,2022-05-01,\n6-04,钳工,2021-01-01,2022/6/30\n");
        CodeList raw = list(reference, "occupation");
        CodeList april = raw.on(LocalDate.of(2022, 4, 30));
        CodeList may = april.on(LocalDate.of(2022, 5, 31));
        assertEquals("6-01", april.resolve("焊工").orElseThrow().code());
        assertEquals("6-03", may.resolve("焊工").orElseThrow().code());
        assertEquals(List.of("6-03"), retired(april));
        assertEquals(List.of("6-01"), retired(may));
        assertEquals(List.of("6-04", "6-01"), retired(may.on(LocalDate.of(2022, 7, 1))));
        assertEquals(
                LocalDate.of(2022, 5, 11), raw.byCode("6-01").orElseThrow().validUntil(), "the day before the load");
        assertEquals(
                List.of("table-bad-date", "table-ends-before-begin"),
                assertThrows(
                                Problem.class,
                                () -> load(
                                        "occupation",
                                        "code,name_zh,valid_from,valid_until\n1,a,soon,\n2,b,2022-05-02,2022-05-01\n"))
                        .faults()
                        .stream()
                        .map(fault -> fault.code())
                        .toList());
    }

    @Test
    void aCodeThatIsPutOffIntoTheFutureIsRetiredForNow() {
        load("occupation", "code,name_zh\n6-01,焊工\n6-02,车工\n");
        uses.put("6-01", List.of(new CodeUsage.Use("labour-demand", "occupationCode", 7)));
        String putOff = "code,name_zh,valid_from\n6-01,焊工,2099-01-01\n6-02,车工,\n";
        Problem used = assertThrows(Problem.class, () -> load("occupation", putOff, false));
        assertEquals("409 retiring-unconfirmed", used.status() + " " + used.code());
        assertEquals(1, load("occupation", putOff, true).retired());
    }

    /** What ended stands open again, under another name; the list of then has its old one. */
    @Test
    void aCodeMayEndAndComeAgainUnderAnotherName() {
        load("occupation", "code,name_zh\n6-01,焊工\n6-02,车工\n");
        Instant first = database.now().minusMillis(1);
        load("occupation", "code,name_zh\n6-02,车工\n");
        Instant second = database.now().minusMillis(1);
        assertEquals(
                new Loaded("occupation", 2, List.of(), 0, 1, 0, 1),
                load("occupation", "code,name_zh\n6-01,电焊工\n6-02,车工\n"));
        assertEquals(
                new Loaded("occupation", 2, List.of(), 0, 0, 0, 2),
                load("occupation", "code,name_zh\n6-01,电焊工\n6-02,车工\n"));
        assertEquals("电焊工 false", told(reference.snapshot()));
        assertEquals("焊工 true", told(reference.snapshot().asOf(second)));
        assertEquals("焊工 false", told(reference.snapshot().asOf(first)));
        LoadedReference other = new LoadedReference(database, audit, CLOCK);
        other.refresh();
        assertEquals("焊工 true", told(other.snapshot().asOf(second)));
    }

    private static String told(Snapshot then) {
        CodeListEntry code =
                then.find("occupation").orElseThrow().byCode("6-01").orElseThrow();
        return code.nameZh() + " " + code.retired();
    }

    private static List<String> retired(CodeList list) {
        return list.codes().stream()
                .filter(CodeListEntry::retired)
                .map(CodeListEntry::code)
                .toList();
    }

    @Test
    void namesOfThePastAreThoseOfThen() {
        Instant before = database.now().minusMillis(1);
        load("occupation", "code,name_zh\n6-01,焊工\n6-02,车工\n");
        load("division", "code,name_zh\n450271,柳东新区\n450221,柳江县\n");
        Instant first = database.now().minusMillis(1);
        load("occupation", "code,name_zh\n6-01,电焊工\n");
        load("division", "code,name_zh\n450271,柳东开发区\n450221,柳江区\n");
        Instant second = database.now().minusMillis(1);
        LoadedReference other = new LoadedReference(database, audit, CLOCK);
        other.refresh();
        for (Snapshot now : List.of(reference.snapshot(), other.snapshot())) {
            assertEquals("焊工 柳东新区 柳江县", names(now.asOf(first)));
            assertEquals("电焊工 柳东开发区 柳江区", names(now.asOf(second)));
            assertEquals("电焊工 柳东开发区 柳江区", names(now.asOf(null)));
            assertTrue(now.asOf(before).find("occupation").orElseThrow().codes().isEmpty(), "not loaded then");
            assertEquals(
                    "柳东新区",
                    now.asOf(first)
                            .find("division")
                            .orElseThrow()
                            .byCode("450271")
                            .orElseThrow()
                            .nameZh());
            assertFalse(now.asOf(first)
                    .find("occupation")
                    .orElseThrow()
                    .byCode("6-02")
                    .orElseThrow()
                    .retired());
        }
        assertEquals(
                List.of("occupation/6-01", "occupation/6-01", "occupation/6-02", "occupation/6-02"),
                codeRows(),
                "what did not change stands once");
    }

    private static String names(Snapshot then) {
        return then.find("occupation")
                        .orElseThrow()
                        .byCode("6-01")
                        .orElseThrow()
                        .nameZh() + " "
                + then.find(PlaceCode.of("450271")).orElseThrow().nameZh() + " "
                + then.find(PlaceCode.of("450221")).orElseThrow().nameZh();
    }

    private List<String> codeRows() {
        return database.rows(LoadedCode.class).stream()
                .map(row -> row.id.substring(0, row.id.indexOf('@')))
                .toList();
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
        LoadedReference restarted = new LoadedReference(database, audit, CLOCK);
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
                Problem.class,
                () -> reference.load(
                        new CodeListUpdate("occupation", new ByteArrayInputStream(new byte[0]), officer, true),
                        (list, codes) -> Map.of()));
        assertEquals("not-permitted", refused.code());
    }
}
