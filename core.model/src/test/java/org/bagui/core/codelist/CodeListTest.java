package org.bagui.core.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeListTest {
    private static final CodeList LIST = new CodeList(
            "trade",
            "工种",
            "Trade",
            List.of(
                    code("6", "制造", "", List.of(), false),
                    code("6-1", "焊接", "6", List.of("电焊", "电焊*"), false),
                    code("6-1-1", "焊接", "6-1", List.of("焊工"), false),
                    code("6-2", "装配", "6", List.of("组装", "电焊"), false),
                    code("6-3", "钳工", "6", List.of(), true),
                    code("6-4", "钳工", "6", List.of("Ｆitter"), false),
                    code("6-5", "车工", "6", List.of("焊工"), false),
                    code("6-6", "焊工", "6", List.of(), false)));

    private static CodeListEntry code(String code, String name, String parent, List<String> aliases, boolean retired) {
        return new CodeListEntry("trade", code, name, "", aliases, parent, retired);
    }

    private static String resolved(String text) {
        return LIST.resolve(text).map(CodeListEntry::code).orElse("none");
    }

    @Test
    void resolvesByCodeThenNameThenAlias() {
        assertEquals("6-2", resolved(" ６-２ "));
        assertEquals("6-2", resolved("装 配"));
        assertEquals("6-2", resolved("组装"));
        assertEquals("6-4", resolved("FITTER"));
        assertEquals("6-6", resolved("焊工"), "a name goes before the aliases of others");
        assertEquals("none", resolved("铣工"));
        assertEquals("none", resolved(""));
        assertEquals("none", resolved(null));
        assertEquals("none", resolved("焊".repeat(401)));
    }

    @Test
    void settlesSharedNamesOnlyWhereOneCodeIsMeant() {
        assertEquals("6-1-1", resolved("焊接"), "the lowest of a chain of parents");
        assertEquals("6-4", resolved("钳工"), "a retired code gives way");
        assertEquals("none", resolved("电焊"), "two codes share this alias");
        assertEquals(
                List.of("6-1", "6-2"),
                LIST.candidates("电焊").stream().map(CodeListEntry::code).toList());
    }

    @Test
    void readsLabelsOfDropDownsAndPrefixes() {
        assertEquals("6-2", resolved("6-2 装配"));
        assertEquals("6-2", resolved("6-2：组装"));
        assertEquals("6-2", resolved("6-2-装配"));
        assertEquals("none", resolved("6-2 钳工"), "code and name disagree");
        assertEquals("6-1", resolved("电焊（其他）"));
    }

    @Test
    void filtersByParentAndText() {
        assertEquals(1, LIST.matching("", null).size());
        assertEquals(6, LIST.matching("6", null).size());
        assertEquals(2, LIST.matching("6", "钳").size());
        assertEquals(LIST.codes(), LIST.matching(null, null));
        assertEquals(Optional.empty(), LIST.byCode("６-２"));
        assertEquals("工种", LIST.title(Locale.CHINA));
        assertEquals("Trade", LIST.title(Locale.ENGLISH));
    }

    @Test
    void refusesForeignAndDoubledCodes() {
        assertThrows(IllegalArgumentException.class, () -> new CodeList("other", "", "", LIST.codes()));
        CodeListEntry one = CodeListEntry.of("x", "a", "甲", "");
        CodeListEntry two = CodeListEntry.of("x", "A", "乙", "");
        assertThrows(IllegalArgumentException.class, () -> new CodeList("x", "", "", List.of(one, two)));
    }

    @Test
    void aSetOfListsTakesMore() {
        LoadedCodeLists lists = BuiltInCodeLists.lists();
        assertFalse(lists.isLoaded("occupation"));
        assertTrue(lists.names().contains("occupation"));
        assertFalse(lists.find("trade").isPresent());
        LoadedCodeLists more = lists.with(LIST);
        assertTrue(more.isLoaded("trade"));
        assertEquals(lists.names().size() + 1, more.names().size());
        assertFalse(lists.find("trade").isPresent(), "the old set stays as it was");
    }

    /** Who asks for each day of a list in which every code begins on a day of its own must not fill the memory. */
    @Test
    void aListIsKeptForFewDays() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        CodeList list = new CodeList(
                "trade",
                "工种",
                "Trade",
                IntStream.range(0, 100)
                        .mapToObj(day -> code(Integer.toString(day), "工种" + day, "", List.of(), false)
                                .with(false, first.plusDays(day), null))
                        .toList());
        CodeList once = list.on(first);
        assertSame(once, list.on(first));
        IntStream.range(1, 100)
                .forEach(day -> assertEquals(
                        99 - day,
                        list.on(first.plusDays(day)).codes().stream()
                                .filter(CodeListEntry::retired)
                                .count()));
        assertNotSame(once, list.on(first), "made anew");
        assertEquals(once.codes(), list.on(first).codes());
    }
}
