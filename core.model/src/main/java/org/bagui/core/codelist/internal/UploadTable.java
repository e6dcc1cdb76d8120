package org.bagui.core.codelist.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bagui.core.codelist.TableFault;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.csv.CsvSyntaxException;

/** Reads an uploaded CSV table with known columns, within limits, and gathers what is wrong with it. */
public final class UploadTable {
    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_ROWS = 50_000;
    private static final int MAX_FAULTS = 100;
    private static final int MAX_HEADER = 40;

    private final List<String> required;
    private final List<String> optional;
    private final List<TableFault> faults = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean full;

    public UploadTable(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Hands each row to the reader until the end, a fault of the file or too many faults. */
    public void read(InputStream in, Consumer<TableRow> reader) throws IOException {
        CsvParser parser = CsvParser.utf8(new LimitedStream(in, MAX_BYTES), CsvFormat.STRICT);
        try {
            readRows(parser, reader);
        } catch (CsvSyntaxException e) {
            fault(e.line(), "", UploadProblem.of(e.reason()));
        } catch (CharacterCodingException e) {
            fault(0, "", UploadProblem.NOT_UTF8);
        } catch (LimitedStream.LimitException e) {
            fault(0, "", UploadProblem.TOO_LARGE, MAX_BYTES);
        }
    }

    private void readRows(CsvParser parser, Consumer<TableRow> reader) throws IOException {
        List<String> cells = parser.nextFilled();
        if (!readHeader(parser.line(), cells == null ? List.of() : cells)) {
            return;
        }
        int width = cells.size();
        int rows = 0;
        for (cells = parser.nextFilled(); cells != null && !full; cells = parser.nextFilled()) {
            int line = parser.line();
            if (++rows > MAX_ROWS) {
                fault(line, "", UploadProblem.TOO_MANY_ROWS, MAX_ROWS);
                return;
            }
            if (cells.size() > width) {
                fault(line, "", UploadProblem.TOO_MANY_VALUES);
            } else {
                reader.accept(new TableRow(line, columns, cells));
            }
        }
        if (rows == 0) {
            fault(0, "", UploadProblem.NO_ROWS);
        }
    }

    private boolean readHeader(int line, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (!required.contains(name) && !optional.contains(name)) {
                ignored.add(name.length() > MAX_HEADER ? name.substring(0, MAX_HEADER) + "…" : name);
            } else if (columns.putIfAbsent(name, i) != null) {
                fault(line, name, UploadProblem.DUPLICATE_COLUMN, name);
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                fault(line, name, UploadProblem.MISSING_COLUMN, name);
            }
        }
        return isClean();
    }

    /** Checks length and characters of a cell, and notes the fault. */
    public boolean checkText(TableRow row, String column, int maxLength) {
        String text = row.get(column);
        if (text.length() > maxLength) {
            fault(row.line(), column, UploadProblem.TOO_LONG, maxLength);
            return false;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            fault(row.line(), column, UploadProblem.BAD_TEXT);
            return false;
        }
        return true;
    }

    /** Notes a fault; after too many of them the reading stops. */
    public void fault(int line, String column, UploadProblem problem, Object... values) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(problem.at(line, column, values));
        } else if (!full) {
            full = true;
            faults.add(UploadProblem.TOO_MANY_FAULTS.at(0, "", MAX_FAULTS));
        }
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    public List<TableFault> faults() {
        return List.copyOf(faults);
    }

    public List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }
}
