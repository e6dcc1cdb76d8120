package org.bagui.runtime.people.input;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.identity.PhoneNumbers;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Reads what is entered about people and gathers all its faults; no fault ever holds what was entered. */
public final class PeopleInput {
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 300;

    private final List<Fault> faults = new ArrayList<>();
    private final LocalDate today;
    private int row = 1;

    /** Input read on the day of that clock. */
    public PeopleInput(Clock clock) {
        this.today = BusinessClock.today(clock);
    }

    /** What follows belongs to this row, counted from 1. */
    public void row(int number) {
        row = number;
    }

    /** The ID number; what is wrong with it is told by its code. */
    public String idNumber(String entered) {
        CitizenId.Result read = CitizenId.check(entered, today);
        read.fault().ifPresent(wrong -> fault("idNumber", wrong.code()));
        return read.number();
    }

    /** The full name. */
    public String name(String entered) {
        String name = text("name", entered, 1, LONGEST_NAME);
        if (CitizenId.isSpeltIn(name)) {
            fault("name", "personal-text");
        }
        return name;
    }

    /** The reason for a full view of people with these names. */
    public String reason(String entered, List<String> names) {
        return openText("reason", entered, SHORTEST_REASON, LONGEST_REASON, names);
    }

    /** A text about a person of that name, which stays readable for years. */
    public String about(String member, String entered, int longest, String name) {
        return openText(member, entered, 1, longest, List.of(name));
    }

    /** A text in which nobody is named by number or telephone, nor any of these by name. */
    private String openText(String member, String entered, int shortest, int longest, List<String> names) {
        String text = text(member, entered, shortest, longest);
        if (CitizenId.isSpeltIn(text)
                || PhoneNumbers.isMobileIn(text)
                || names.stream().anyMatch(name -> isNamedIn(text, name))) {
            fault(member, "personal-text");
        }
        return text;
    }

    /** Whether a full name stands in a text, whatever stands between its characters. */
    public static boolean isNamedIn(String text, String name) {
        return bare(text).contains(bare(name));
    }

    /** Of these ID numbers, as entered, those that are in order, as they are kept. */
    public static Map<String, String> rightNumbers(Collection<String> entered) {
        LocalDate today = BusinessClock.today(BusinessClock.system());
        Map<String, String> right = new HashMap<>();
        for (String one : entered) {
            CitizenId.Result read = CitizenId.check(one, today);
            if (read.isValid()) {
                right.put(one, read.number());
            }
        }
        return right;
    }

    private static String bare(String text) {
        return TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A day that is not in the future; today where none is entered. */
    public LocalDate day(String member, LocalDate entered) {
        if (entered != null && entered.isAfter(today)) {
            fault(member, "in-the-future");
        }
        return entered == null ? today : entered;
    }

    private String text(String member, String entered, int shortest, int longest) {
        String text = TextFold.tidy(entered);
        if (text.isEmpty()) {
            fault(member, "required");
        } else if (text.length() < shortest) {
            fault(member, "too-short", shortest);
        } else if (text.length() > longest) {
            fault(member, "too-long", longest);
        } else if (!isWellFormed(text)) {
            fault(member, "control-character");
        }
        return text;
    }

    /** Neither control characters nor halves of characters, which no database keeps. */
    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private void fault(String member, String code, Object... args) {
        faults.add(new Fault(row, member, code, Severity.ERROR, List.of(args), null));
    }

    /** Refuses with 422 {@code invalid-entry} where there is any fault. */
    public void complete() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
