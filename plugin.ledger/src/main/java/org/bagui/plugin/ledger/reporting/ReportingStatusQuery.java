package org.bagui.plugin.ledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.officer.Duties;
import org.bagui.plugin.ledger.settings.DueDates;
import org.bagui.plugin.ledger.settings.Holidays;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who must report, who has, and who is late, for any place up to the region in a few statements.
 *
 * <p>It reads under the actor's scope and asks for no permission: its callers do.
 */
@Component(service = ReportingStatusQuery.class)
public class ReportingStatusQuery {
    /** More than there are places that report. */
    private static final int PLACES = 10_000;
    /** More than ever report without being due. */
    private static final int UNDUE = 1_000_000;

    private final Transactions transactions;
    private final RegisterService registers;
    private final SettingsRepository settings;
    private final Holidays holidays;
    private final Clock clock = BusinessClock.system();

    /** The service over these registers. */
    @Activate
    public ReportingStatusQuery(
            @Reference Transactions transactions,
            @Reference RegisterService registers,
            @Reference SettingsRepository settings,
            @Reference Holidays holidays) {
        this.transactions = transactions;
        this.registers = registers;
        this.settings = settings;
        this.holidays = holidays;
    }

    /**
     * Counts of each county, city's own unit and zone inside a place where somebody is due, in the order of their codes;
     * six statements whatever the place.
     */
    public List<PlaceCount> counts(Actor actor, PlaceCode place, YearMonth month, String register) {
        return transactions.read(actor.scope(), session -> counts(session, dates(session), place, month, register));
    }

    /** The same inside a session, for several registers by due dates that are read once. */
    public List<PlaceCount> counts(Session session, DueDates dates, PlaceCode place, YearMonth month, String register) {
        RegisterDefinition definition = definition(register);
        SortedMap<Long, int[]> counted = new TreeMap<>();
        for (DueSource source : DueSource.values()) {
            count(session, source.due(), place, month, register, counted, 0);
            count(session, source.reported(definition), place, month, register, counted, 1);
        }
        List<PlaceCount> all = new ArrayList<>();
        counted.forEach((padded, numbers) -> {
            PlaceCode at = PlaceCode.ofPadded(padded);
            LocalDate due = dates.due(at, month);
            int missing = numbers[0] - numbers[1];
            all.add(new PlaceCount(at, due, numbers[0], numbers[1], isOver(due) ? missing : 0));
        });
        return all;
    }

    /** Due dates by the settings and holidays of now. */
    public DueDates dates(Session session) {
        return DueDates.of(session, settings, holidays);
    }

    /** Enterprises that have an entry of a register in the month and are not due there: they count as nobody's report. */
    public Set<Reporter> undue(Actor actor, PlaceCode place, YearMonth month, String register) {
        String query = DueSource.undue(definition(register));
        Map<String, Object> parameters = parameters(query, place, month, register);
        return transactions.read(
                actor.scope(), session -> session.list(Object[].class, query, parameters, UNDUE).stream()
                        .map(row -> new Reporter(RegisterEntry.reportingPlace((Long) row[0]), (String) row[1]))
                        .collect(Collectors.toSet()));
    }

    /** The sum of counts for a place above them, with the due date of that place. */
    public PlaceCount sum(Actor actor, PlaceCode place, YearMonth month, List<PlaceCount> counts) {
        int due = 0;
        int reported = 0;
        int late = 0;
        for (PlaceCount count : counts) {
            due += count.due();
            reported += count.reported();
            late += count.late();
        }
        return new PlaceCount(place, due(actor, place, month), due, reported, late);
    }

    /** Last day on which a place reports a month in time. */
    public LocalDate due(Actor actor, PlaceCode place, YearMonth month) {
        return transactions.read(actor.scope(), session -> dates(session).due(place, month));
    }

    /**
     * Enterprises of a place that are due and have not reported, by place and credit code.
     *
     * @param after the last one seen, or null
     */
    public List<MissingReport> missing(
            Actor actor, PlaceCode place, YearMonth month, String register, MissingReport after, int limit) {
        RegisterDefinition definition = definition(register);
        return transactions.read(actor.scope(), session -> {
            List<Object[]> rows = new ArrayList<>();
            for (DueSource source : DueSource.values()) {
                String query = source.missing(definition);
                Map<String, Object> parameters = parameters(query, place, month, register);
                parameters.put("afterPlace", after == null ? 0L : after.place().from());
                parameters.put("afterCode", after == null ? "" : after.uscc());
                rows.addAll(session.list(Object[].class, query, parameters, limit));
            }
            rows.sort(Comparator.<Object[]>comparingLong(row -> (Long) row[0]).thenComparing(row -> (String) row[1]));
            return complete(session, actor, rows.subList(0, Math.min(limit, rows.size())), month, register);
        });
    }

    /** Whether an enterprise is due at a place of report. */
    public boolean isDue(Actor actor, PlaceCode place, YearMonth month, String uscc) {
        return transactions.read(actor.scope(), session -> {
            for (DueSource source : DueSource.values()) {
                Map<String, Object> parameters = parameters(source.one(), place, month, null);
                parameters.put("uscc", uscc);
                if (!session.list(String.class, source.one(), parameters, 1).isEmpty()) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether an enterprise has answered at a place of report: with a reported entry or a nil report. */
    public boolean hasAnswered(Actor actor, PlaceCode place, YearMonth month, String register, String uscc) {
        RegisterDefinition definition = definition(register);
        return transactions.read(
                actor.scope(), session -> RespondentQuery.of(session, definition, place, month, List.of(uscc))
                        .contains(new Reporter(place.padded(), uscc)));
    }

    private List<MissingReport> complete(
            Session session, Actor actor, List<Object[]> rows, YearMonth month, String register) {
        Contacts contacts = Contacts.load(session, actor, rows);
        Duties duties = Duties.load(session, register);
        DueDates dates = dates(session);
        List<MissingReport> all = new ArrayList<>();
        for (Object[] row : rows) {
            PlaceCode at = PlaceCode.ofPadded((Long) row[0]);
            String[] contact = contacts.of((Long) row[0], (String) row[1]);
            LocalDate due = dates.due(at, month);
            all.add(new MissingReport(
                    at,
                    (String) row[1],
                    (String) row[2],
                    contact[0],
                    contact[1],
                    duties.officer(at).orElse(null),
                    due,
                    isOver(due)));
        }
        return all;
    }

    private static void count(
            Session session,
            String query,
            PlaceCode place,
            YearMonth month,
            String register,
            SortedMap<Long, int[]> into,
            int position) {
        for (Object[] row : session.list(Object[].class, query, parameters(query, place, month, register), PLACES)) {
            into.computeIfAbsent((Long) row[0], padded -> new int[2])[position] += ((Number) row[1]).intValue();
        }
    }

    private static Map<String, Object> parameters(String query, PlaceCode place, YearMonth month, String register) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        if (query.contains(":month")) {
            parameters.put("month", month);
        }
        if (query.contains(":register")) {
            parameters.put("register", register);
        }
        return parameters;
    }

    private boolean isOver(LocalDate due) {
        return BusinessClock.today(clock).isAfter(due);
    }

    private RegisterDefinition definition(String register) {
        return registers.definition(register).orElseThrow(() -> Problem.of(404, "unknown-register", register));
    }
}
