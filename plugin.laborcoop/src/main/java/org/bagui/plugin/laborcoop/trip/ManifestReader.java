package org.bagui.plugin.laborcoop.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.plugin.laborcoop.pairing.TermsInput;
import org.bagui.plugin.laborcoop.text.Wording;

/** Reads the rows of a manifest for a trip, and gathers all faults of all rows. */
final class ManifestReader {
    private static final int LONGEST_OCCUPATION = 60;
    private static final int LONGEST_SEAT = 20;

    private final ManifestRows sent;
    private final List<Stop> stops;
    private final Map<String, Integer> stopsByName = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();

    /** A place where a fault is told; further ones would only follow from it. */
    private record Told(int row, String field) {}

    ManifestReader(ManifestRows sent, List<Stop> stops) {
        this.sent = sent;
        sent.faults().forEach(this::add);
        this.stops = stops;
        for (Stop stop : stops) {
            stopsByName.put(TextFold.fold(stop.name()), stopsByName.size());
        }
    }

    /**
     * A row that is in order but for what only the database knows.
     *
     * @param person id of somebody registered, or null
     * @param idNumber ID number where there is no id
     * @param boarding stop, counted from 0
     */
    record Row(
            int row,
            Long person,
            String idNumber,
            String name,
            String occupation,
            String employer,
            int boarding,
            int alighting,
            String seat,
            boolean povertyLifted,
            boolean consent,
            LocalDate consentDay,
            boolean unnamed) {
        /** The member that tells who it is. */
        String who() {
            return unnamed ? "unnamed" : person == null ? "idNumber" : "person";
        }

        /** Only the place: such texts end in logs. */
        @Override
        public String toString() {
            return "Row[" + row + "]";
        }
    }

    /**
     * The rows, or the refusal of all of them. Rows of passengers who are on the trip already change nothing, so that nothing may
     * be changed in them.
     *
     * @param there passengers who are on the trip already, as a list shows them
     */
    List<Row> read(List<ManifestView.Passenger> there) {
        Map<String, ManifestView.Passenger> kept =
                there.stream().collect(Collectors.toMap(ManifestView.Passenger::id, one -> one));
        for (int i = 0; i < sent.known().size(); i++) {
            ManifestRows.Known known = sent.known().get(i);
            int row = sent.rows().size() + i;
            if (kept.containsKey(known.passenger())) {
                compare(row, known.shown(), kept.get(known.passenger()));
            } else {
                fault(row, "passenger", "no-such-passenger");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (PassengerInput one : sent.rows()) {
            rows.add(read(rows.size(), one));
        }
        if (!faults.isEmpty()) {
            throw sent.refusal(422, "invalid-entry", faults);
        }
        return rows;
    }

    private void compare(int row, PassengerInput shown, ManifestView.Passenger kept) {
        compare(row, "idNumber", shown.idNumber(), kept.idNumber());
        compare(row, "name", shown.name(), kept.familyName());
        compare(row, "occupation", shown.occupation(), kept.occupation());
        compare(row, "boarding", shown.boarding(), kept.boarding());
        compare(row, "alighting", shown.alighting(), kept.alighting());
        compare(row, "employer", shown.employer(), kept.employer());
        compare(row, "seat", shown.seat(), kept.seat());
        compare(row, "povertyLifted", shown.povertyLifted().toString(), Boolean.toString(kept.povertyLifted()));
        compare(row, "consent", shown.consent().toString(), Boolean.toString(kept.consent()));
        compare(row, "consentDate", shown.consentDate(), null);
        compare(row, "name", Boolean.toString(isUnnamed(shown)), Boolean.toString(kept.unnamed()));
    }

    private void compare(int row, String member, String shown, String kept) {
        if (!TextFold.fold(shown).equals(TextFold.fold(kept))) {
            fault(row, member, "passenger-row-changed");
        }
    }

    private Row read(int row, PassengerInput one) {
        Long person = isUnnamed(one) ? null : person(row, one);
        if (isUnnamed(one)) {
            requireNothing(row, one);
        } else if (one.person() == null) {
            CitizenId.check(one.idNumber(), BusinessClock.today(BusinessClock.system()))
                    .fault()
                    .ifPresent(wrong -> fault(row, "idNumber", wrong.code()));
            if (TextFold.tidy(one.name()).isEmpty()) {
                fault(row, "name", "required");
            }
        }
        int boarding = stop(row, "boarding", one.boarding(), 0);
        int alighting = stop(row, "alighting", one.alighting(), stops.size() - 1);
        if (boarding >= alighting && boarding >= 0 && alighting >= 0) {
            fault(row, "alighting", "stops-backwards");
        }
        String occupation = text(row, "occupation", one.occupation(), LONGEST_OCCUPATION, one.name());
        if (occupation == null) {
            fault(row, "occupation", "required");
        }
        return new Row(
                row,
                person,
                one.idNumber(),
                one.name(),
                occupation,
                employer(row, one.employer()),
                boarding,
                alighting,
                text(row, "seat", one.seat(), LONGEST_SEAT, one.name()),
                Boolean.TRUE.equals(one.povertyLifted()),
                Boolean.TRUE.equals(one.consent()),
                consentDay(row, one.consentDate()),
                isUnnamed(one));
    }

    private static boolean isUnnamed(PassengerInput one) {
        return Boolean.TRUE.equals(one.unnamed());
    }

    /** Of somebody who refuses to be named nothing is taken that tells who it is. */
    private void requireNothing(int row, PassengerInput one) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("person", one.person());
        told.put("idNumber", one.idNumber());
        told.put("name", one.name());
        told.put("consent", Boolean.TRUE.equals(one.consent()) ? "yes" : null);
        told.put("consentDate", one.consentDate());
        told.forEach((member, text) -> {
            if (!TextFold.tidy(text).isEmpty()) {
                fault(row, member, "not-of-unnamed");
            }
        });
    }

    private LocalDate consentDay(int row, String text) {
        String entered = TextFold.tidy(text);
        LocalDate today = BusinessClock.today(BusinessClock.system());
        if (entered.isEmpty()) {
            return today;
        }
        try {
            LocalDate day = TermsInput.day("consentDate", entered);
            if (!day.isAfter(today)) {
                return day;
            }
            fault(row, "consentDate", "in-the-future");
        } catch (Problem unfit) {
            fault(row, "consentDate", unfit.faults().get(0).code());
        }
        return today;
    }

    private Long person(int row, PassengerInput one) {
        if (one.person() == null) {
            return null;
        }
        if (one.idNumber() != null || one.name() != null) {
            fault(row, "person", "person-or-number");
        } else if (!one.person().matches("\\d{1,18}")) {
            fault(row, "person", "no-person-to-name");
        } else {
            return Long.valueOf(one.person());
        }
        return null;
    }

    private int stop(int row, String member, String text, int otherwise) {
        String key = TextFold.fold(text);
        if (key.isEmpty()) {
            return otherwise;
        }
        Integer named = stopsByName.get(key);
        if (named != null) {
            return named;
        }
        if (key.matches("\\d{1,2}") && Integer.parseInt(key) >= 1 && Integer.parseInt(key) <= stops.size()) {
            return Integer.parseInt(key) - 1;
        }
        fault(row, member, "no-such-stop");
        return -1;
    }

    private String employer(int row, String text) {
        if (TextFold.tidy(text).isEmpty()) {
            return null;
        }
        if (Wording.isPersonal(text)) {
            fault(row, "employer", "personal-text");
            return null;
        }
        CreditCode.Result read = CreditCode.check(text);
        read.fault().ifPresent(wrong -> fault(row, "employer", wrong.code()));
        return read.code();
    }

    /** A text that stays readable: neither an ID number nor this person's name may be in it. */
    private String text(int row, String member, String entered, int longest, String name) {
        String text = TextFold.tidy(entered);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            fault(row, member, "too-long", longest);
        } else if (!TextFold.fold(name).isEmpty() && TextFold.fold(text).contains(TextFold.fold(name))) {
            fault(row, member, "personal-text");
        } else {
            try {
                return Wording.optional(member, text, longest);
            } catch (Problem unfit) {
                fault(row, member, unfit.faults().get(0).code());
            }
        }
        return null;
    }

    private void fault(int row, String member, String code, Object... args) {
        add(sent.fault(row, member, code, args));
    }

    private void add(Fault fault) {
        if (told.add(new Told(fault.row(), fault.field()))) {
            faults.add(fault);
        }
    }
}
