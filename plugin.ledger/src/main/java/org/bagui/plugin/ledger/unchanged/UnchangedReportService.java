package org.bagui.plugin.ledger.unchanged;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.Origin;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.reporting.Reporter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Repeats last month's stocks and facts as this month's confirmed answer, through the write pipeline in one transaction. Entries that
 * are reported already stay as they are; drafts of the month become reports where an officer answers for many, and where one
 * enterprise answers they are not touched.
 */
@Component(service = UnchangedReportService.class)
public class UnchangedReportService {
    private static final int MOST = 1_000_000;
    private static final int MOST_FAULTS = 1_000;

    private final Transactions transactions;
    private final RegisterService registers;

    /** Answers into these registers. */
    @Activate
    public UnchangedReportService(@Reference Transactions transactions, @Reference RegisterService registers) {
        this.transactions = transactions;
        this.registers = registers;
    }

    /**
     * What came of it.
     *
     * @param result counts of the pipeline, by entries
     * @param already number of enterprises, each at its place, that had answered before
     * @param unknown credit codes without an entry last month, of those that were named
     * @param faults why entries were not taken over
     */
    public record Outcome(WriteResult result, int already, List<String> unknown, List<Fault> faults) {}

    Outcome confirm(Answering answering, Set<String> named) {
        new Repetition(answering.register()).require();
        Set<Reporter> answered = reported(answering, answering.month());
        Set<Reporter> before = reported(answering, answering.month().minusMonths(1));
        Predicate<Reporter> asked = named == null ? before::contains : one -> named.contains(one.uscc());
        Set<Reporter> meant = new HashSet<>(before);
        meant.removeIf(asked.negate().or(answered::contains));
        int already = (int) answered.stream().filter(asked).count();
        List<Fault> faults = new ArrayList<>();
        WriteResult result = write(answering, Operation.UPSERT, List.of(), meant::contains, faults);
        return new Outcome(result, already, named == null ? List.of() : unknown(named, before), faults);
    }

    /**
     * Confirms last month's entries of one enterprise at its place of report, unless it has reported already.
     *
     * @param actor who answers for it
     * @throws Problem 409 {@code draft-stands} where the month has a draft of the enterprise, which would be overwritten; 400
     *     {@code unchanged-not-meant} for a register that counts what happened in a month
     */
    public Outcome confirm(Actor actor, RegisterDefinition register, PlaceCode place, String uscc, YearMonth month) {
        Answering answering = new Answering(actor, register, place, month);
        Reporter firm = new Reporter(place.padded(), uscc);
        try {
            return confirm(answering, firm);
        } catch (Problem refused) {
            if (!refused.code().equals("duplicate-key")) {
                throw refused;
            }
            // Somebody's entry came in at the same moment; the write has touched none, and what stands now is the
            // answer.
            return confirm(answering, firm);
        }
    }

    private Outcome confirm(Answering answering, Reporter firm) {
        new Repetition(answering.register()).require();
        List<String> standing = standing(answering, firm);
        boolean already = standing.contains(EntryStatus.REPORTED.word());
        if (!already && !standing.isEmpty()) {
            throw Problem.of(409, "draft-stands", answering.month());
        }
        List<Fault> faults = new ArrayList<>();
        WriteResult result = write(
                answering,
                Operation.CREATE,
                List.of("uscc=" + firm.uscc()),
                one -> !already && one.equals(firm),
                faults);
        return new Outcome(result, already ? 1 : 0, List.of(), faults);
    }

    /** Status of each entry that a firm has in the month. */
    private List<String> standing(Answering answering, Reporter firm) {
        String query =
                "select e.status from " + answering.register().entryClass().getSimpleName()
                        + " e where e.period = :month and e.uscc = :uscc and e.scopePlace between :place and :place + 999999";
        Map<String, Object> parameters = Map.of("month", answering.month(), "uscc", firm.uscc(), "place", firm.place());
        return transactions.read(
                answering.actor().scope(), (Session session) -> session.list(String.class, query, parameters, MOST));
    }

    private static List<String> unknown(Set<String> named, Set<Reporter> before) {
        Set<String> known = before.stream().map(Reporter::uscc).collect(Collectors.toSet());
        return named.stream().filter(code -> !known.contains(code)).toList();
    }

    private WriteResult write(
            Answering answering,
            Operation operation,
            List<String> where,
            Predicate<Reporter> meant,
            List<Fault> faults) {
        WriteWatch watch = new WriteWatch() {
            @Override
            public void fault(Fault fault) {
                if (fault.isError() && faults.size() < MOST_FAULTS) {
                    faults.add(fault);
                }
            }
        };
        LastMonth rows = new LastMonth(registers, answering, where, meant);
        return registers.write(WriteRequest.to(answering.register().name(), answering.actor(), answering.place())
                .definitionHash(answering.register().hash())
                .period(answering.month())
                .mode(WriteMode.ROWWISE)
                .operation(operation)
                .origin(Origin.UNCHANGED)
                .rows(rows.fields(), rows)
                .watch(watch)
                .build());
    }

    /** Firms with a reported entry in a month, each at its place. */
    private Set<Reporter> reported(Answering answering, YearMonth month) {
        String query = "select distinct e.scopePlace, e.uscc from "
                + answering.register().entryClass().getSimpleName()
                + " e where e.period = :month and e.status = 'reported'"
                + " and e.scopePlace between :placeFrom and :placeTo";
        Map<String, Object> parameters = Map.of(
                "month", month,
                "placeFrom", answering.place().from(),
                "placeTo", answering.place().to());
        return transactions.read(
                answering.actor().scope(),
                (Session session) -> session.list(Object[].class, query, parameters, MOST).stream()
                        .map(row -> new Reporter(RegisterEntry.reportingPlace((Long) row[0]), (String) row[1]))
                        .collect(Collectors.toSet()));
    }
}
