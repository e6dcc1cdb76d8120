package org.bagui.runtime.itest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.bagui.runtime.itest.fixture.FormTruth;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What counties wrote into the 24 forms stands in the official sheet again, cell by cell: a code where they wrote a code, its name
 * where they wrote the name. Set aside is what a form itself may write in several ways: width and case, months, other words for one category.
 */
@Edition("region")
@Tag("both-databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialCellsTest {
    private static final Set<String> EMPTY = Set.of("", "/", "-", "—", "无");
    private static final Map<String, String> OTHER_WORDS = Map.of("技能工人", "技工");

    private RestClient officer;
    private final List<String> different = new ArrayList<>();
    private int cells;
    private int codes;
    private int codesOfForms;

    @BeforeAll
    void compare(RunningEdition platform) {
        officer = platform.officer("450000");
        List<FormTruth> forms = new ArrayList<>(FormTruth.all());
        forms.sort(Comparator.comparing(FormTruth::register));
        forms.forEach(this::compare);
    }

    @Test
    void eachGoodCellComesBack() {
        assertTrue(cells > 15_000, () -> "compared: " + cells);
        assertEquals(List.of(), different);
    }

    @Test
    void aCodeStandsBesideItsName() {
        assertTrue(codes > 400, () -> "cells with code and name: " + codes);
        assertTrue(codesOfForms > 250, () -> "of these the forms give the code: " + codesOfForms);
    }

    private void compare(FormTruth form) {
        String at = "?jurisdiction=" + form.jurisdiction() + "&period=" + form.period();
        String register = "registers/" + form.register();
        JsonNode read = officer.send("POST", register + "/imports" + at + "&mode=rowwise", form.type(), form.bytes())
                .orThrow()
                .json();
        Map<String, Integer> columns = new LinkedHashMap<>();
        int header = 0;
        for (JsonNode column : read.path("columns")) {
            CellReference cell = new CellReference(column.path("cell").asText());
            header = Math.max(header, cell.getRow());
            if (column.hasNonNull("field")) {
                columns.put(column.path("field").asText(), (int) cell.getCol());
            }
        }
        Set<Integer> bad = new TreeSet<>();
        read.path("errors")
                .forEach(error -> bad.add(new CellReference(error.path("cell").asText()).getRow()));
        FormSheet official = FormSheet.of(officer.get(register + "/export" + at + "&layout=official&format=xlsx")
                .orThrow()
                .body());
        Map<String, Integer> shown = new HashMap<>();
        officer.read(register).path("fields").forEach(field -> {
            if (official.has(field.path("title").asText())) {
                shown.put(
                        field.path("name").asText(),
                        official.column(field.path("title").asText()));
            }
        });
        columns.keySet().retainAll(shown.keySet());
        FormSheet sent = FormSheet.of(form.bytes());
        Map<String, Deque<Integer>> rows = new HashMap<>();
        for (int row = official.first(); row <= official.sheet().getLastRowNum(); row++) {
            rows.computeIfAbsent(key(official, row, shown), any -> new ArrayDeque<>())
                    .add(row);
        }
        int compared = 0;
        for (int row = header + 1; row <= sent.sheet().getLastRowNum(); row++) {
            Deque<Integer> found = rows.getOrDefault(key(sent, row, columns), new ArrayDeque<>());
            if (!bad.contains(row) && sent.text(row, columns.get("uscc")).length() > 10 && !found.isEmpty()) {
                compare(form + " row " + (row + 1), sent, row, columns, official, found.poll(), shown);
                compared++;
            }
        }
        assertTrue(compared >= form.goodRows() * 9 / 10, form + ": " + compared + " of " + form.goodRows());
    }

    private void compare(
            String what,
            FormSheet sent,
            int row,
            Map<String, Integer> columns,
            FormSheet official,
            int at,
            Map<String, Integer> shown) {
        columns.forEach((field, column) -> {
            String was = clean(sent.text(row, column));
            String is = clean(official.text(at, shown.get(field)));
            cells++;
            if (!same(was, is)) {
                different.add(what + " " + field + ": " + was + " -> " + is);
            }
            int end = is.indexOf(' ');
            if ((field.equals("industryCode") || field.equals("occupationCode")) && end > 0) {
                codes++;
                codesOfForms += was.equals(is.substring(0, end)) ? 1 : 0;
            }
        });
    }

    /** Enterprise and post; posts of the same name stand in the same order in both sheets. */
    private static String key(FormSheet sheet, int row, Map<String, Integer> columns) {
        String uscc = clean(sheet.text(row, columns.get("uscc")));
        return uscc + (columns.containsKey("postTitle") ? " " + clean(sheet.text(row, columns.get("postTitle"))) : "");
    }

    private static String clean(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return EMPTY.contains(clean) ? "" : OTHER_WORDS.getOrDefault(clean, clean);
    }

    private static boolean same(String was, String is) {
        boolean codeOrName = !was.isEmpty() && (is.startsWith(was + " ") || is.endsWith(" " + was));
        return was.equals(is) || codeOrName || month(was).equals(is) || isSameNumber(was, is);
    }

    private static String month(String text) {
        return text.matches("\\d{4}\\D+\\d{1,2}\\D?")
                ? text.replaceAll("(\\d{4})\\D+(\\d)\\D?$", "$10$2").replaceAll("\\D", "")
                : text;
    }

    private static boolean isSameNumber(String was, String is) {
        String number = "-?[\\d,]+(?:\\.\\d+)?";
        return was.matches(number)
                && is.matches(number)
                && new BigDecimal(was.replace(",", "")).compareTo(new BigDecimal(is.replace(",", ""))) == 0;
    }
}
