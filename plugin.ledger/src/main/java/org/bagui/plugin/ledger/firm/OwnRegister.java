package org.bagui.plugin.ledger.firm;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bagui.core.period.MonthRange;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.EntryExchange.Door;

/**
 * A register that an enterprise owes in a month, as its clerk sees it.
 *
 * @param own the enterprise
 * @param definition the register at its place
 * @param month the month
 */
record OwnRegister(OwnEnterprise own, RegisterDefinition definition, YearMonth month) {
    private static final Set<String> IDENTITY = Set.of("uscc", "enterpriseName");
    /** Fields of the platform that a clerk sees; who of the officers wrote an entry is not among them. */
    private static final List<String> SYSTEM = List.of(
            "id", "version", SystemFields.RECORDED_PLACE, SystemFields.SCOPE_PLACE, "period", "status", "updatedAt");

    /** The account that reported an entry, which a register keeps among its own fields. */
    private static final String REPORTED_BY = "reportedBy";

    private static final String DIVISION = "division";
    /** Warnings that count other enterprises. */
    private static final Set<String> OF_OTHERS = Set.of("shared-mobile");

    String name() {
        return definition.name();
    }

    /** Whether an enterprise may have any number of entries a month, of posts or courses. */
    boolean isMany() {
        return !Set.of("uscc", "period").containsAll(definition.key());
    }

    /**
     * Fields that the clerk fills: which enterprise and where is known, and a sensitive field is the officers' to keep.
     */
    List<String> fillable() {
        return definition.fields().stream()
                .filter(field -> field.isEntered() && !field.sensitive() && !isGiven(field))
                .map(FieldDefinition::name)
                .toList();
    }

    private static boolean isGiven(FieldDefinition field) {
        boolean place = field.code() != null && field.code().list().equals(DIVISION);
        return place || IDENTITY.contains(field.name());
    }

    /** Fields that the clerk sees. */
    private List<String> shown() {
        List<String> fields = new ArrayList<>(SYSTEM);
        definition.fields().stream()
                .filter(field -> !field.system() && !field.sensitive())
                .map(FieldDefinition::name)
                .filter(field -> !field.equals(REPORTED_BY))
                .forEach(fields::add);
        return fields;
    }

    /** Whether anything of the enterprise stands in the month, be it a draft. */
    boolean hasEntries(RegisterService registers) {
        return !entries(registers, month, entry -> true).isEmpty();
    }

    /** The entries of a month, and of this enterprise only. */
    List<EntryView> entries(RegisterService registers, YearMonth of, Predicate<EntryView> wanted) {
        List<EntryView> entries = new ArrayList<>();
        List<String> fields = shown();
        EntryQuery query = new EntryQuery(
                name(),
                own.place(),
                MonthRange.of(of),
                null,
                List.of("uscc=" + own.uscc()),
                List.of(),
                fields,
                1,
                null,
                false,
                null);
        registers.stream(own.actor(), query, entry -> {
            if (own.has(entry) && wanted.test(entry)) {
                entries.add(entry);
            }
        });
        return entries;
    }

    /** One entry of this enterprise, register and month, with what the clerk sees of it; any other is 404 {@code not-found}. */
    EntryView entry(RegisterService registers, long id) {
        EntryView entry = registers.entry(own.actor(), name(), id, null);
        if (!own.has(entry) || !month.equals(entry.get("period"))) {
            throw Problem.notFound();
        }
        return entry.only(Set.copyOf(shown()));
    }

    /** The way for single entries, which sets enterprise, place and month. */
    Door door() {
        Map<String, Object> given = new HashMap<>(Map.of("uscc", own.uscc(), "enterpriseName", own.name()));
        definition
                .placeField()
                .ifPresent(field -> given.put(field.name(), own.place().text()));
        Set<String> fields = new LinkedHashSet<>(fillable());
        fields.add("status");
        String address = "ledger/own-enterprise/" + month + "/" + name() + "/entries";
        return new Door(own.actor(), name(), own.place(), month, address, given, fields, Set.copyOf(shown()));
    }

    /** Whether a warning was answered by this very clerk. */
    boolean isOwnAnswer(StandingWarning warning) {
        return !warning.isOpen()
                && own.actor().username().equals(warning.explanation().by());
    }

    /** Whether the clerk is told of a fault: a warning about names or other enterprises is for the officers. */
    boolean isTold(Fault fault) {
        return fault.isError()
                || !OF_OTHERS.contains(fault.code())
                        && (fault.field() == null || fillable().contains(fault.field()));
    }
}
