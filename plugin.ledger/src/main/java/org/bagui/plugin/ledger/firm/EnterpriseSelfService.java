package org.bagui.plugin.ledger.firm;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.month.PeriodCalendar;
import org.bagui.core.month.PeriodCalendar.Standing;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.rest.EntryExchange;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.bagui.plugin.ledger.officer.Duties;
import org.bagui.plugin.ledger.officer.ResponsiblePerson;
import org.bagui.plugin.ledger.reporting.ReportingStatusQuery;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.bagui.plugin.ledger.unchanged.Repetition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what an enterprise owes in a month and what it has reported. */
@Component(service = EnterpriseSelfService.class)
public class EnterpriseSelfService {
    private static final Set<String> WITH_FIRMS = Set.of("open", "returned");
    /** Months back from the present one that a clerk still writes. */
    static final int BACK = 12;
    /** More posts than a firm has; what is beyond has no warnings shown. */
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final TaskActors tasks;
    private final RegisterService registers;
    private final SettingsRepository settings;
    private final PeriodCalendar calendar;
    private final ReportingStatusQuery query;
    private final StandingWarnings warnings;
    private final PlaceDirectory places;
    private final EntryExchange exchange;
    private final RequestLanguage language;
    private final Clock clock = BusinessClock.system();

    /** Months by the services that are there. */
    @Activate
    public EnterpriseSelfService(
            @Reference Transactions transactions,
            @Reference RegisterService registers,
            @Reference SettingsRepository settings,
            @Reference PeriodCalendar calendar,
            @Reference ReportingStatusQuery query,
            @Reference StandingWarnings warnings,
            @Reference PlaceDirectory places,
            @Reference EntryExchange exchange,
            @Reference RequestLanguage language,
            @Reference TaskActors tasks) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.registers = registers;
        this.settings = settings;
        this.calendar = calendar;
        this.query = query;
        this.warnings = warnings;
        this.places = places;
        this.exchange = exchange;
        this.language = language;
    }

    /** A month as its path names it. */
    static YearMonth month(String text) {
        return Months.parse(text).orElseThrow(() -> Problem.of(400, "bad-period", Parameters.shown(text)));
    }

    /** The month of the caller's enterprise. */
    OwnMonthView show(Actor caller, YearMonth month) {
        OwnEnterprise own = OwnEnterprise.of(transactions, tasks, caller);
        Standing standing =
                calendar.standings(own.actor(), own.place(), List.of(month)).get(month);
        boolean listed = query.isDue(own.actor(), own.place(), month, own.uscc());
        // Who was taken off the list still sees what it has reported, and may mend it.
        List<OwnMonthView.Owed> owed = owed(own, month).stream()
                .map(this::shown)
                .filter(one -> listed || !one.entries().isEmpty())
                .toList();
        boolean reportable = isReportable(month);
        boolean over = BusinessClock.today(clock).isAfter(standing.due());
        return new OwnMonthView(
                month.toString(),
                new OwnMonthView.Enterprise(
                        own.uscc(),
                        own.name(),
                        own.place().text(),
                        places.find(own.place())
                                .map(known -> known.name(language.get()))
                                .orElse(own.place().text())),
                standing.state(),
                reportable && WITH_FIRMS.contains(standing.state()),
                reportable,
                standing.due().toString(),
                listed && over && owed.stream().anyMatch(one -> !one.reported()),
                listed,
                officer(own, owed)
                        .map(one -> new OwnMonthView.Officer(one.name(), one.phone()))
                        .orElse(null),
                owed);
    }

    /**
     * A register of the caller's enterprise that it may write, as far as the gate of months lets it.
     *
     * @throws Problem 404 for a register that is not owed; 409 {@code own-enterprise-month-not-open} outside the months that
     *     are reported now; 409 {@code own-enterprise-not-due} where it is not due and has no entry that it might mend
     */
    OwnRegister writable(Actor caller, YearMonth month, String name) {
        OwnRegister register = register(caller, month, name);
        if (!isReportable(month)) {
            YearMonth present = BusinessClock.month(clock);
            throw Problem.of(409, "own-enterprise-month-not-open", month, present.minusMonths(BACK), present);
        }
        OwnEnterprise own = register.own();
        if (!query.isDue(own.actor(), own.place(), month, own.uscc()) && !register.hasEntries(registers)) {
            throw Problem.of(409, "own-enterprise-not-due", month);
        }
        return register;
    }

    /** Whether a month is one that enterprises report now: the present one, or one of the year before it. */
    private boolean isReportable(YearMonth month) {
        YearMonth present = BusinessClock.month(clock);
        return !month.isAfter(present) && !month.isBefore(present.minusMonths(BACK));
    }

    /**
     * A register of the caller's enterprise, to read.
     *
     * @throws Problem 404 for a register that is not owed
     */
    OwnRegister register(Actor caller, YearMonth month, String name) {
        OwnEnterprise own = OwnEnterprise.of(transactions, tasks, caller);
        return owed(own, month).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(name)));
    }

    private List<OwnRegister> owed(OwnEnterprise own, YearMonth month) {
        return settings.at(own.actor(), own.place()).registers().stream()
                .flatMap(name -> registers.definition(name, own.place()).stream())
                .map(definition -> new OwnRegister(own, definition, month))
                .toList();
    }

    private OwnMonthView.Owed shown(OwnRegister register) {
        OwnEnterprise own = register.own();
        List<EntryView> entries = register.entries(registers, register.month(), entry -> true);
        List<EntryView> before =
                register.entries(registers, register.month().minusMonths(1), EnterpriseSelfService::isReported);
        boolean reported = hasAnswered(register, register.month());
        Repetition repetition = new Repetition(register.definition());
        return new OwnMonthView.Owed(
                register.name(),
                register.definition().titles().in(language.get()),
                register.isMany(),
                reported,
                reported && entries.stream().noneMatch(EnterpriseSelfService::isReported),
                before.isEmpty() && hasAnswered(register, register.month().minusMonths(1)),
                register.fillable(),
                entries.stream().map(exchange::members).toList(),
                before.stream().map(exchange::members).toList(),
                repetition.isMeant(),
                repetition.left(),
                odd(register, entries));
    }

    /** Whether a register is answered in a month: by entries, or by saying that there is nothing. */
    boolean hasAnswered(OwnRegister register, YearMonth month) {
        OwnEnterprise own = register.own();
        return query.hasAnswered(own.actor(), own.place(), month, register.name(), own.uscc());
    }

    private List<OwnMonthView.Odd> odd(OwnRegister register, List<EntryView> entries) {
        List<Long> ids = entries.stream().limit(MOST).map(entry -> entry.id()).toList();
        return warnings
                .of(register.own().actor(), register.name(), register.own().place(), ids)
                .stream()
                .filter(one -> register.isTold(one.warning()))
                .map(one -> odd(register, one))
                .toList();
    }

    private OwnMonthView.Odd odd(OwnRegister register, StandingWarning one) {
        // What an officer wrote of the enterprise is the officers'.
        boolean own = register.isOwnAnswer(one);
        return new OwnMonthView.Odd(
                (Long) one.entry().get("id"),
                one.warning().code(),
                one.warning().field(),
                exchange.text(register.name(), one.warning()),
                one.isOpen(),
                own ? one.explanation().reason() : null,
                own ? one.explanation().text() : null);
    }

    private Optional<ResponsiblePerson> officer(OwnEnterprise own, List<OwnMonthView.Owed> owed) {
        return transactions.read(own.actor().scope(), session -> owed.stream()
                .flatMap(one -> Duties.load(session, one.register()).officer(own.place()).stream())
                .findFirst());
    }

    private static boolean isReported(EntryView entry) {
        return EntryStatus.REPORTED.word().equals(entry.text("status"));
    }
}
