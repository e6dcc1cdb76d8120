package org.bagui.runtime.register.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.Test;

class FieldCheckTest {
    private static final RegisterDefinition SAMPLE = Definitions.read(
                    SampleEntry.class, "b", L10n.of(FieldCheckTest.class.getClassLoader(), "sample"))
            .orThrow();

    private static ExtensionField field(String name, Kind kind, String zh) {
        return new ExtensionField(name, kind, new Titles(zh, zh + " en"), false, null, null, null, null, null);
    }

    private static ExtensionField text(Integer length, String pattern) {
        return new ExtensionField(
                "plate", Kind.TEXT, new Titles("车牌", "Plate"), false, null, null, null, length, pattern);
    }

    private static ExtensionField number(Kind kind, String min, String max) {
        return new ExtensionField(
                "shifts",
                kind,
                new Titles("班次", "Shifts"),
                true,
                null,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                null,
                null);
    }

    private static ExtensionField code(Kind kind, String list) {
        return new ExtensionField("tier", kind, new Titles("层级", "Tier"), false, list, null, null, null, null);
    }

    private static void passes(ExtensionField... fields) {
        new FieldCheck(SAMPLE, BuiltInCodeLists.lists(), List.of()).require(List.of(fields));
    }

    private static List<String> faults(List<ExtensionField> related, ExtensionField... fields) {
        Problem refused = assertThrows(Problem.class, () -> new FieldCheck(SAMPLE, BuiltInCodeLists.lists(), related)
                .require(List.of(fields)));
        assertEquals("invalid-entry", refused.code());
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<String> faults(ExtensionField... fields) {
        return faults(List.of(), fields);
    }

    @Test
    void takesFieldsOfEveryKind() {
        passes(
                field("note", Kind.TEXT, "备注一"),
                number(Kind.WHOLE_NUMBER, "0", "3"),
                code(Kind.CODE, "industry"),
                text(10, "[A-Z]{2}\\d+"),
                field("since", Kind.DATE, "起始日"),
                field("rate", Kind.DECIMAL, "比率"),
                field("local", Kind.YES_NO, "是否本地"));
    }

    @Test
    void refusesNamesAndTitlesThatAreTakenOrNoNames() {
        String own = SAMPLE.fields().get(SAMPLE.fields().size() - 1).name();
        String title = SAMPLE.require(own).titles().zh();
        assertEquals(List.of("fields/0/name extension-name-taken"), faults(field(own, Kind.TEXT, "新")));
        assertEquals(List.of("fields/0/name extension-name-taken"), faults(field("count", Kind.TEXT, "新")));
        assertEquals(List.of("fields/0/name extension-name"), faults(field("Bad name", Kind.TEXT, "新")));
        assertEquals(List.of("fields/0/name extension-name"), faults(field(null, Kind.TEXT, "新")));
        assertEquals(List.of("fields/0/title/zh extension-title-taken"), faults(field("fresh", Kind.TEXT, title)));
        assertEquals(
                List.of(
                        "fields/1/name extension-given-twice",
                        "fields/1/title/zh extension-title-taken",
                        "fields/1/title/en extension-title-taken"),
                faults(field("fresh", Kind.TEXT, "新"), field("fresh", Kind.TEXT, "新")));
        assertEquals(
                List.of("fields/0/title/zh extension-title", "fields/0/title/en extension-title"),
                faults(new ExtensionField(
                        "fresh", Kind.TEXT, new Titles(null, " "), false, null, null, null, null, null)));
    }

    private static ExtensionField titled(String name, String zh, String en) {
        return new ExtensionField(name, Kind.TEXT, new Titles(zh, en), false, null, null, null, null, null);
    }

    @Test
    void refusesEnglishTitlesThatAreTaken() {
        Titles own = SAMPLE.require("postTitle").titles();
        List<String> taken = List.of("fields/0/title/en extension-title-taken");
        assertEquals(taken, faults(titled("fresh", "新", own.en())));
        assertEquals(taken, faults(titled("fresh", "新", own.zh())));
        assertEquals(taken, faults(titled("fresh", "新", "Explanation")));
        assertEquals(List.of("fields/0/title/zh extension-title-taken"), faults(titled("fresh", "说明", "Fresh")));
        assertEquals(
                List.of("fields/1/title/en extension-title-taken"),
                faults(titled("fresh", "新", "Fresh"), titled("other", "别", "fresh")));
        passes(titled("fresh", "LED", "LED"));
    }

    @Test
    void refusesBoundsThatDoNotFitTheKind() {
        assertEquals(List.of("fields/0/min extension-bounds"), faults(number(Kind.DECIMAL, "2", "1")));
        assertEquals(List.of("fields/0/max extension-bounds"), faults(number(Kind.YES_NO, null, "1")));
        assertEquals(List.of("fields/0/max extension-bounds"), faults(number(Kind.DECIMAL, null, "1e15")));
        for (String odd : List.of("1e-999999999", "0e-999999999", "1e-7", "0e999999999", "0e16")) {
            assertEquals(List.of("fields/0/min extension-bounds"), faults(number(Kind.DECIMAL, odd, null)), odd);
            assertEquals(List.of("fields/0/max extension-bounds"), faults(number(Kind.DECIMAL, null, odd)), odd);
        }
        assertEquals(List.of("fields/0/max extension-bounds"), faults(number(Kind.WHOLE_NUMBER, null, "1.5")));
        passes(number(Kind.DECIMAL, "-0.000001", "1e14"));
        assertEquals(List.of("fields/0/length extension-length"), faults(text(0, null)));
        assertEquals(List.of("fields/0/codeList extension-code-list"), faults(code(Kind.CODE, "no_such_list")));
        assertEquals(List.of("fields/0/codeList extension-code-list"), faults(code(Kind.CODE, null)));
        assertEquals(List.of("fields/0/codeList extension-code-list"), faults(code(Kind.TEXT, "industry")));
        assertEquals(List.of("fields/0/type extension-type"), faults(field("fresh", null, "新")));
    }

    @Test
    void refusesPatternsThatMayTakeForEver() {
        for (String pattern : List.of("(a+)+b", "(a|aa)*c", "(.*)\\1", "(?=a).*", "[", "a*a*a*a*b")) {
            assertEquals(List.of("fields/0/pattern extension-pattern"), faults(text(50, pattern)), pattern);
        }
        for (String pattern : List.of("a?".repeat(49) + "b", "(|)".repeat(33), "a?b?c?|d|e|f")) {
            assertEquals(List.of("fields/0/pattern extension-pattern"), faults(text(100, pattern)), pattern);
        }
        passes(text(100, "A|B|C|D?E?F"));
        assertEquals(List.of("fields/0/pattern extension-pattern"), faults(text(null, "[A-Z]+")), "without a length");
        assertEquals(List.of("fields/0/pattern extension-pattern"), faults(text(101, "[A-Z]+")));
        passes(text(100, "([A-Z]|\\d)?[a-z]+"));
    }

    @Test
    void oneNameMeansOneKindOfValueAlongABranch() {
        List<ExtensionField> above = List.of(field("plate", Kind.WHOLE_NUMBER, "车牌数"));
        assertEquals(List.of("fields/0/name extension-type-changed"), faults(above, text(10, null)));
        assertEquals(
                List.of("fields/0/name extension-type-changed"),
                faults(List.of(code(Kind.CODE, "industry")), code(Kind.CODE, "education")));
    }
}
