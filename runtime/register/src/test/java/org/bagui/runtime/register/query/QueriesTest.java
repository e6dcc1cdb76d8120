package org.bagui.runtime.register.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
    static final RegisterDefinition SAMPLE = Definitions.read(
                    SampleEntry.class, "b", L10n.of(QueriesTest.class.getClassLoader(), "sample"))
            .orThrow();
    static final Actor LIUNAN = actor("450203");
    private static final Instant NOW = Instant.parse("2022-06-01T00:00:00Z");

    private final QueriedEntries entries = new QueriedEntries();
    private final EntryQueryService service =
            new EntryQueryService(entries.transactions, entries, Clock.fixed(NOW, ZoneOffset.UTC), RecordedPlaces.NONE);

    static Actor actor(String place) {
        return new Actor("a", "A", PlaceCode.of(place), Set.of(Role.OFFICER), Role.OFFICER.permissions());
    }

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 7; i++) {
            entries.with(
                    SAMPLE,
                    "scopePlace",
                    i == 7 ? 450204000000L : 450203000000L,
                    "recordedPlace",
                    450203000000L,
                    "period",
                    YearMonth.of(2022, i <= 4 ? 3 : 4),
                    "version",
                    1,
                    "uscc",
                    "U" + i,
                    "enterpriseName",
                    "企业" + i,
                    "postTitle",
                    i % 2 == 0 ? "焊工" : "车工",
                    "shortageCurrent",
                    i == 2 ? null : Integer.valueOf(i * 10),
                    "contactMobile",
                    "13800138000");
        }
    }

    private static Query all() {
        return new Query();
    }

    @Test
    void pagesByKeyOverNullsAndTies() {
        List<String> seen = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            EntryPage page = service.page(
                    LIUNAN,
                    SAMPLE,
                    all().sort("-shortageCurrent").limit(2).after(after).build());
            page.items().forEach(item -> seen.add(item.text("uscc")));
            after = page.next();
            pages++;
        } while (after != null);
        assertEquals(List.of("U6", "U5", "U4", "U3", "U1", "U2"), seen, "the foreign U7 is not among them");
        assertEquals(3, pages);
    }

    @Test
    void pagesByPlaceWhereNoOrderIsAskedFor() {
        long before = 450202000000L;
        entries.with(SAMPLE, "scopePlace", before, "recordedPlace", before, "version", 1, "uscc", "U8");
        Actor liuzhou = actor("450200");
        EntryPage first = service.page(liuzhou, SAMPLE, all().limit(2).build());
        assertEquals(
                List.of("U8", "U1"),
                first.items().stream().map(item -> item.text("uscc")).toList());
        EntryPage second =
                service.page(liuzhou, SAMPLE, all().limit(2).after(first.next()).build());
        assertEquals("U2", second.items().get(0).text("uscc"));
    }

    @Test
    void filtersCountsAndMasks() {
        EntryPage page = service.page(
                LIUNAN,
                SAMPLE,
                all().where("shortageCurrent >= 30", "jurisdiction=450203", "period=2022-04")
                        .fields("uscc", "contactMobile")
                        .count()
                        .build());
        assertEquals(2, page.total());
        assertEquals(
                List.of("id", "uscc", "contactMobile"),
                page.fields().stream().map(f -> f.name()).toList());
        EntryView first = page.items().get(0);
        assertEquals("U5", first.get("uscc"));
        assertEquals("***", first.get("contactMobile"));
        assertEquals(3, first.values().length, "sort values that were not asked for do not show");
    }

    @Test
    void searchesTheWordInTheSearchedFields() {
        assertEquals(
                3,
                service.page(LIUNAN, SAMPLE, all().word(" 焊 ").build()).items().size());
        assertEquals(
                1,
                service.page(LIUNAN, SAMPLE, all().word("企业3").build()).items().size());
    }

    @Test
    void streamsEverythingWithoutPages() {
        List<Object> codes = new ArrayList<>();
        service.stream(LIUNAN, SAMPLE, all().limit(1).fields("uscc").build(), entry -> codes.add(entry.get("uscc")));
        assertEquals(List.of("U1", "U2", "U3", "U4", "U5", "U6"), codes);
    }

    @Test
    void showsOneEntry() {
        assertEquals(
                "***",
                service.entry(LIUNAN, SAMPLE, 1, null, (own, place) -> own).get("contactMobile"));
        Actor trusted = LIUNAN.with(Set.of(Permission.ENTRIES_READ, Permission.readField("sample", "contactMobile")));
        assertEquals(
                "13800138000",
                service.entry(trusted, SAMPLE, 1, null, (own, place) -> own).get("contactMobile"));
        assertEquals("not-found", refusal(() -> service.entry(LIUNAN, SAMPLE, 7, null, (own, place) -> own)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad-where | shortageCurrent",
                "bad-where | ''",
                "bad-where | ;drop table x",
                "bad-where | 缺工=1",
                "unknown-where-field | nothing=1",
                "unknown-where-field | postTitle=焊工",
                "unknown-where-field | contactMobile=1",
                "unknown-where-field | origin=rest",
                "bad-where-operator | shortageCurrent~5",
                "bad-where-operator | uscc<9",
                "bad-where-operator | jurisdiction!=450203",
                "bad-where-value | jurisdiction=4502",
                "bad-where-value | shortageCurrent=5.5",
                "bad-where-value | shortageCurrent=1e9",
                "bad-where-value | shortageCurrent=99999999999",
                "bad-where-value | shortageCurrent=",
                "bad-where-value | period=202203",
                "bad-where-value | period=2022-13",
            })
    void refusesBadConditions(String code, String condition) {
        assertEquals(
                code,
                refusal(() ->
                        service.page(LIUNAN, SAMPLE, all().where(condition).build())));
        assertTrue(entries.asked.isEmpty(), "nothing was asked of the store");
    }

    @Test
    void refusesOtherBadParts() {
        assertEquals("bad-limit", refused(all().limit(0)));
        assertEquals("bad-limit", refused(all().limit(-1)));
        assertEquals("bad-limit", refused(all().limit(1001)));
        assertEquals("unknown-sort-field", refused(all().sort("--uscc")));
        assertEquals("unknown-sort-field", refused(all().sort("postTitle")));
        assertEquals("bad-sort", refused(all().sort("uscc", "-uscc")));
        assertEquals("unknown-field", refused(all().fields("password")));
        assertEquals("bad-search-word", refused(all().word("x".repeat(101))));
        assertEquals("bad-search-word", refused(all().word("a\0b")));
        assertEquals("too-many-conditions", refused(all().where("x".repeat(21).split(""))));
        assertEquals("bad-as-of", refused(all().asOf(NOW.plusSeconds(1))));
        entries.settled = NOW.minusSeconds(10);
        assertEquals("as-of-not-settled", refused(all().asOf(NOW.minusSeconds(5))));
        assertFalse(
                service.page(LIUNAN, SAMPLE, all().asOf(NOW.minusSeconds(10)).build())
                        .items()
                        .isEmpty());
    }

    @Test
    void tokensBelongToTheirQuery() {
        EntryPage page =
                service.page(LIUNAN, SAMPLE, all().sort("uscc").limit(2).build());
        String token = page.next();
        assertEquals("bad-after", refused(all().sort("-uscc").after(token)));
        assertEquals(
                "bad-after",
                refused(all().sort("uscc").where("shortageCurrent>1").after(token)));
        assertEquals("bad-after", refused(all().sort("uscc").period("2022-03").after(token)));
        assertEquals("bad-after", refused(all().sort("uscc").after(token + "AAAA")));
        assertEquals("bad-after", refused(all().sort("uscc").after(token.substring(0, token.length() - 4))));
        assertEquals("bad-after", refused(all().sort("uscc").after("' or 1=1")));
        assertEquals("bad-after", refused(all().sort("uscc").after("A".repeat(3_000))));
        assertEquals("bad-after", refused(all().sort("uscc").after("")));
        assertEquals(
                "U3",
                service.page(
                                LIUNAN,
                                SAMPLE,
                                all().sort("uscc")
                                        .fields("uscc")
                                        .limit(9)
                                        .after(token)
                                        .build())
                        .items()
                        .get(0)
                        .get("uscc"),
                "another page size and other fields go with the same token");
    }

    private String refused(Query query) {
        return refusal(() -> service.page(LIUNAN, SAMPLE, query.build()));
    }

    static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Problem.class, call).code();
    }

    /** A query that reads as a sentence. */
    private static final class Query {
        private MonthRange period;
        private String word;
        private List<String> where = List.of();
        private List<String> sort = List.of();
        private List<String> fields = List.of();
        private int limit = 50;
        private String after;
        private boolean count;
        private Instant asOf;

        Query period(String month) {
            period = MonthRange.of(YearMonth.parse(month));
            return this;
        }

        Query word(String given) {
            word = given;
            return this;
        }

        Query where(String... given) {
            where = List.of(given);
            return this;
        }

        Query sort(String... given) {
            sort = List.of(given);
            return this;
        }

        Query fields(String... given) {
            fields = List.of(given);
            return this;
        }

        Query limit(int given) {
            limit = given;
            return this;
        }

        Query after(String given) {
            after = given;
            return this;
        }

        Query count() {
            count = true;
            return this;
        }

        Query asOf(Instant given) {
            asOf = given;
            return this;
        }

        EntryQuery build() {
            return new EntryQuery("sample", null, period, word, where, sort, fields, limit, after, count, asOf);
        }
    }
}
