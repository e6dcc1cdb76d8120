package org.bagui.plugin.ledger.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.csv.CsvSyntaxException;
import org.bagui.core.period.SheetDates;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;

/** Reads and writes the holiday table: lines {@code date,kind,name}, kind {@code off} or {@code work} (休, 班). */
final class HolidayCsv {
    /** Most days of a table. */
    static final int MOST = 5_000;

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_NAME = 60;
    private static final String HEADER = "date,kind,name";
    private static final Map<String, Boolean> KINDS = Map.of("off", false, "休", false, "work", true, "班", true);

    private final List<Fault> faults = new ArrayList<>();
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();

    private HolidayCsv() {}

    /**
     * Days of a table.
     *
     * @throws Problem 422 {@code invalid-entry} with every faulty line, {@code unreadable-file}
     */
    static List<SpecialDay> read(InputStream csv) throws IOException {
        byte[] bytes = csv.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(413, "body-too-large", 1);
        }
        HolidayCsv reading = new HolidayCsv();
        reading.read(bytes);
        if (!reading.faults.isEmpty()) {
            throw Problem.invalid(reading.faults);
        }
        return List.copyOf(reading.days.values());
    }

    private void read(byte... bytes) throws IOException {
        try (CsvParser lines = CsvParser.utf8(new ByteArrayInputStream(bytes), CsvFormat.STRICT)) {
            for (List<String> cells = lines.nextFilled();
                    cells != null && faults.size() < MOST_FAULTS;
                    cells = lines.nextFilled()) {
                if (lines.line() > 1 || !cells.get(0).strip().startsWith("date")) {
                    line(lines.line(), cells);
                }
            }
        } catch (CsvSyntaxException wrong) {
            faults.add(Refusal.fault("line " + wrong.line(), "bad-holiday-line"));
        } catch (CharacterCodingException wrong) {
            throw Problem.causedBy(wrong, 422, "unreadable-file");
        }
    }

    private void line(int number, List<String> cells) {
        Optional<LocalDate> day = SheetDates.parse(cells.get(0));
        Boolean workday = cells.size() < 2 ? null : KINDS.get(cells.get(1).strip());
        String name = cells.size() < 3 ? "" : cells.get(2).strip();
        if (day.isEmpty()
                || workday == null
                || cells.size() > 3
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(Refusal.fault("line " + number, "bad-holiday-line"));
        } else if (days.put(day.get(), new SpecialDay(day.get(), workday, name)) != null) {
            faults.add(Refusal.fault("line " + number, "holiday-given-twice"));
        } else if (days.size() > MOST) {
            faults.add(Refusal.fault("line " + number, "too-many-holidays", MOST));
        }
    }

    static String write(List<SpecialDay> days) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        for (SpecialDay day : days) {
            csv.append(day.day()).append(day.workday ? ",work," : ",off,");
            csv.append(day.name == null ? "" : written(day.name)).append("\r\n");
        }
        return csv.toString();
    }

    private static String written(String name) {
        return name.matches(".*[,\"].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
