package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.annotate.Mark.Weight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that can be read, but hold what no common program writes. */
class OddWorkbookTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STYLES = "xl/styles.xml";

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.start(64 << 20);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A good workbook with one part changed. */
    private byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        Path file = Files.write(scratch.resolve("changed.xlsx"), Sheets.demands(1));
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            Path path = parts.getPath(part);
            Files.writeString(path, change.apply(Files.readString(path)));
        }
        return Files.readAllBytes(file);
    }

    private String part(byte[] workbook, String part) throws IOException {
        Path file = Files.write(scratch.resolve("read.xlsx"), workbook);
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            return Files.readString(parts.getPath(part));
        }
    }

    private byte[] annotated(byte[] file) throws IOException {
        return bench.workbook(Bench.id(bench.demand("preview", file)));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "01, 2", "2, 1", "2147483647, 1", "4294967295, 1", "99999999999999999999, 1"})
    void theListOfErrorsTakesAFreeSheetId(String given, String added) throws IOException {
        byte[] file = changed(WORKBOOK, text -> text.replaceFirst("sheetId=\"\\d+\"", "sheetId=\"" + given + "\""));
        List<String> ids = Pattern.compile("sheetId=\"(\\d+)\"")
                .matcher(part(annotated(file), WORKBOOK))
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
        assertEquals(List.of(given, added), ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "2147483648", "4294967295", "99999999999999999999"})
    void aFillThatNoListHasIsLeftAsItIs(String fill) throws IOException {
        // One mark makes that every cell's style is looked at.
        byte[] file = changed(STYLES, text -> text.replaceAll("fillId=\"\\d+\"", "fillId=\"" + fill + "\"")
                .replace(
                        "</fills>",
                        "<fill><patternFill><fgColor rgb=\"" + Weight.ERROR.colour()
                                + "\"/></patternFill></fill></fills>"));
        assertTrue(part(file, STYLES).contains(Weight.ERROR.colour()));
        assertTrue(part(annotated(file), STYLES).contains("fillId=\"" + fill + "\""));
    }

    @Test
    void aPartTooLargeToBeAnnotatedIsRefusedInWords() throws IOException {
        String comments = IntStream.range(0, 1_400_000)
                .mapToObj(number -> "<!--" + Integer.toHexString(number * 31) + "-->")
                .collect(Collectors.joining());
        byte[] file = changed(STYLES, text -> text + comments);
        long id = Bench.id(bench.demand("preview", file));
        assertEquals("422 unreadable-workbook", Bench.refusal(() -> bench.workbook(id)));
        assertEquals(List.of(), bench.audit.events());
        assertEquals(2, bench.files(), "nothing half made is left");
    }
}
