package org.bagui.plugin.laborcoop.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.csv.CsvSyntaxException;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.rest.Parameters;
import org.bagui.plugin.laborcoop.place.DistanceTable.Pair;

/**
 * Reads and writes a table of distances: lines {@code from_code,to_code,km}, UTF-8, below a heading; kilometres from 0 to 20000, with tenths
 * where wanted. A pair may stand in either direction, or in both if they agree.
 */
final class DistanceCsv {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PAIRS = 100_000;
    private static final int MOST_FAULTS = 100;
    private static final int CELLS = 3;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(20_000);
    private static final String HEADING = "from_code";
    private static final String KILOMETRES = "km";
    private static final String FROM = "from_code";
    private static final String TO = "to_code";

    private final Predicate<String> known;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<List<String>, Integer> lines = new TreeMap<>((a, b) -> {
        int byFrom = a.get(0).compareTo(b.get(0));
        return byFrom != 0 ? byFrom : a.get(1).compareTo(b.get(1));
    });
    private final Map<Pair, Integer> tenths = new TreeMap<>();

    private DistanceCsv(Predicate<String> known) {
        this.known = known;
    }

    /**
     * The table of a file.
     *
     * @param known whether a code is that of a place
     * @throws Problem 413 {@code body-too-large}; 422 {@code unreadable-file}, {@code invalid-entry} with every faulty line
     */
    static DistanceTable read(InputStream csv, Predicate<String> known) throws IOException {
        byte[] bytes = csv.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(413, "body-too-large", MOST_BYTES >> 20);
        }
        DistanceCsv reading = new DistanceCsv(known);
        reading.read(bytes);
        if (reading.tenths.isEmpty() && reading.faults.isEmpty()) {
            reading.fault(1, FROM, "distance-none");
        }
        if (!reading.faults.isEmpty()) {
            throw Problem.invalid(reading.faults);
        }
        return new DistanceTable(reading.tenths);
    }

    private void read(byte... bytes) throws IOException {
        try (CsvParser lines = CsvParser.utf8(new ByteArrayInputStream(bytes), CsvFormat.STRICT)) {
            for (List<String> cells = lines.nextFilled();
                    cells != null && faults.size() < MOST_FAULTS;
                    cells = lines.nextFilled()) {
                if (lines.line() > 1 || !cells.get(0).strip().startsWith(HEADING)) {
                    line(lines.line(), cells);
                }
            }
        } catch (CsvSyntaxException wrong) {
            fault(wrong.line(), null, "distance-bad-line");
        } catch (CharacterCodingException wrong) {
            throw Problem.causedBy(wrong, 422, "unreadable-file");
        }
    }

    private void line(int number, List<String> cells) {
        if (cells.size() != CELLS) {
            fault(number, null, "distance-bad-line");
            return;
        }
        String from = cells.get(0).strip();
        String to = cells.get(1).strip();
        boolean places = place(number, FROM, from) & place(number, TO, to);
        Integer distance = tenths(number, cells.get(2).strip());
        if (places && distance != null) {
            add(number, from, to, distance);
        }
    }

    private boolean place(int number, String column, String code) {
        boolean is = known.test(code);
        if (!is) {
            fault(number, column, "distance-unknown-place", Parameters.shown(code));
        }
        return is;
    }

    private Integer tenths(int number, String text) {
        if (text.matches("\\d{1,5}(\\.\\d{1,6})?")) {
            BigDecimal kilometres = new BigDecimal(text);
            if (kilometres.compareTo(FARTHEST) <= 0) {
                return kilometres
                        .movePointRight(1)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
            }
        }
        fault(number, KILOMETRES, "distance-not-kilometres", FARTHEST.intValue(), Parameters.shown(text));
        return null;
    }

    private void add(int number, String from, String to, int distance) {
        if (from.equals(to)) {
            if (distance != 0) {
                fault(number, KILOMETRES, "distance-inside-one-place");
            }
            return;
        }
        Integer before = lines.putIfAbsent(List.of(from, to), number);
        if (before != null) {
            fault(number, null, "distance-given-twice", before);
            return;
        }
        Integer back = tenths.putIfAbsent(Pair.of(from, to), distance);
        if (back != null && back != distance) {
            fault(number, KILOMETRES, "distance-directions-differ", lines.get(List.of(to, from)));
        } else if (tenths.size() > MOST_PAIRS) {
            fault(number, null, "distance-too-many", MOST_PAIRS);
        }
    }

    private void fault(int line, String column, String code, Object... args) {
        if (faults.size() < MOST_FAULTS) {
            List<Object> values = new ArrayList<>(List.of(line));
            values.addAll(List.of(args));
            faults.add(new Fault(line, column, code, Severity.ERROR, values, null));
        }
    }

    /** The table as a file, each pair once; {@link #parse} reads it again. */
    static String write(DistanceTable table) {
        StringBuilder csv = new StringBuilder("from_code,to_code,km\r\n");
        table.tenths().forEach((pair, tenths) -> csv.append(pair.one())
                .append(',')
                .append(pair.other())
                .append(',')
                .append(BigDecimal.valueOf(tenths, 1))
                .append("\r\n"));
        return csv.toString();
    }

    /** The table of a text that {@link #write} made. */
    static DistanceTable parse(String csv) {
        Map<Pair, Integer> tenths = new TreeMap<>();
        try (CsvParser lines = new CsvParser(new StringReader(csv), CsvFormat.STRICT)) {
            lines.next();
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                tenths.put(
                        new Pair(cells.get(0), cells.get(1)),
                        new BigDecimal(cells.get(2)).movePointRight(1).intValueExact());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DistanceTable(tenths);
    }
}
