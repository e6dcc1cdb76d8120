package org.bagui.plugin.ledger.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        String[] lines = text(bytes).split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length && reading.faults.size() < MOST_FAULTS; i++) {
            if (!lines[i].isBlank() && !(i == 0 && lines[i].strip().startsWith("date"))) {
                reading.line(i + 1, lines[i]);
            }
        }
        if (!reading.faults.isEmpty()) {
            throw Problem.invalid(reading.faults);
        }
        return List.copyOf(reading.days.values());
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw Problem.causedBy(wrong, 422, "unreadable-file");
        }
    }

    private void line(int number, String line) {
        String[] cells = line.split(",", -1);
        Optional<LocalDate> day = SheetDates.parse(cells[0]);
        Boolean workday = cells.length < 2 ? null : KINDS.get(cells[1].strip());
        String name = cells.length < 3 ? "" : cells[2].strip();
        if (day.isEmpty()
                || workday == null
                || cells.length > 3
                || name.length() > LONGEST_NAME
                || name.indexOf('\0') >= 0) {
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
            csv.append(day.name == null ? "" : day.name).append("\r\n");
        }
        return csv.toString();
    }
}
