package org.bagui.plugin.ledger.figures;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Kind;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What each ledger gives to the line of an enterprise. */
@Component(service = LedgerColumns.class)
public final class LedgerColumns {
    /** Register of enterprises' months. */
    public static final String PROFILE = "enterprise-profile";

    /** Register of hires and separations. */
    public static final String FLOW = "monthly-flow";

    /** Register of posts. */
    public static final String DEMAND = "labour-demand";

    /** Register of courses that are wanted. */
    public static final String TRAINING = "training-demand";

    /** Entries in the register of enterprises. */
    static final String KNOWN = "known";

    private static final List<String> LEDGERS = List.of(PROFILE, FLOW, DEMAND, TRAINING);

    /** An expansion counts as near when its month is at most so many months after the month of report. */
    private static final int NEAR_MONTHS = 3;

    private final RegisterService registers;

    /** Columns of these registers. */
    @Activate
    public LedgerColumns(@Reference RegisterService registers) {
        this.registers = registers;
    }

    /**
     * Everything that the figures of a month need.
     *
     * @param months the month, then others
     * @param place interval of places
     * @param asOf moment of the past, or null for now
     */
    public LineSelection all(List<YearMonth> months, Scope place, Instant asOf) {
        List<Source> sources = List.of(profile(), flow(), demand(months.get(0)));
        return new LineSelection(sources, months, place, asOf);
    }

    /** Hires and separations only. */
    public LineSelection flows(List<YearMonth> months, Scope place, Instant asOf) {
        RegisterDefinition flow = registers.definition(FLOW).orElseThrow();
        Source source = new Source(flow, List.of(sum(flow, "hires", "hires"), sum(flow, "separations", "separations")));
        return new LineSelection(List.of(source), months, place, asOf);
    }

    /**
     * The enterprises that are known, with their classes and what was written about them lately, in whatever month.
     *
     * @param place interval of places
     * @param since moment from which an entry counts as lately written
     * @param asOf moment of the past, or null for now
     */
    LineSelection updates(Scope place, Instant since, Instant asOf) {
        LocalDateTime utc = Utc.of(since);
        RegisterDefinition enterprise =
                registers.definition(Enterprise.REGISTER).orElseThrow();
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(
                enterprise,
                List.of(
                        count(KNOWN),
                        given(count(Enterprise.REGISTER), lately(enterprise, utc)),
                        text(enterprise, "name", "enterpriseName"),
                        text(enterprise, "industry", "industryCode"),
                        text(enterprise, "sector", "tertiarySector"),
                        text(enterprise, "size", "sizeClass"),
                        text(enterprise, "park", "parkName"))));
        for (String name : LEDGERS) {
            RegisterDefinition ledger = registers.definition(name).orElseThrow();
            sources.add(new Source(ledger, List.of(count(updated(name))), List.of(lately(ledger, utc))));
        }
        return new LineSelection(sources, List.of(), place, asOf);
    }

    /** Whether anything was written lately about the enterprise of a line of {@link #updates}. */
    boolean isUpdated(Line line) {
        return line.number(Enterprise.REGISTER, 0) != null
                || LEDGERS.stream().anyMatch(ledger -> line.number(updated(ledger), 0) != null);
    }

    private static String updated(String ledger) {
        return "updated_" + ledger.replace('-', '_');
    }

    private static Condition lately(RegisterDefinition register, LocalDateTime since) {
        return condition(register, "updatedAt", Operator.AT_LEAST, since);
    }

    private Source profile() {
        RegisterDefinition profile = registers.definition(PROFILE).orElseThrow();
        return new Source(
                profile,
                List.of(
                        count("profiles"),
                        sum(profile, "employees", "employeesTotal"),
                        sum(profile, "industrial", "industrialWorkersTotal"),
                        sum(
                                profile,
                                "highly_skilled",
                                "skillSenior",
                                "skillTechnician",
                                "skillSeniorTechnician",
                                "skillSpecialTechnician",
                                "skillChiefTechnician"),
                        sum(profile, "lower_skilled", "skillApprentice", "skillJunior", "skillIntermediate"),
                        when(profile, "manufacturing", "isManufacturing"),
                        when(profile, "above_scale", "aboveScale"),
                        text(profile, "name", "enterpriseName"),
                        text(profile, "industry", "industryCode"),
                        text(profile, "sector", "tertiarySector"),
                        text(profile, "size", "sizeClass"),
                        text(profile, "key", "keyEnterprise"),
                        text(profile, "park", "parkName")));
    }

    private Source flow() {
        RegisterDefinition flow = registers.definition(FLOW).orElseThrow();
        return new Source(
                flow,
                List.of(
                        count("flows"),
                        sum(flow, "opening", "openingStaff"),
                        sum(flow, "hires", "hires"),
                        sum(flow, "separations", "separations"),
                        sum(flow, "closing", "closingStaff"),
                        text(flow, "name", "enterpriseName"),
                        text(flow, "industry", "industryCode"),
                        text(flow, "sector", "tertiarySector"),
                        text(flow, "size", "sizeClass")));
    }

    private Source demand(YearMonth month) {
        RegisterDefinition demand = registers.definition(DEMAND).orElseThrow();
        Condition skilled = condition(demand, "postCategory", Operator.EQUAL, "SKILLED");
        Condition from = condition(demand, "expansionPeriod", Operator.AT_LEAST, month);
        Condition to = condition(demand, "expansionPeriod", Operator.AT_MOST, month.plusMonths(NEAR_MONTHS));
        return new Source(
                demand,
                List.of(
                        count("posts"),
                        sum(demand, "shortage", "shortageCurrent"),
                        sum(demand, "expansion", "shortageExpansion"),
                        sum(demand, "planned", "plannedRecruitment"),
                        given(sum(demand, "short_skilled", "shortageCurrent"), skilled),
                        given(sum(demand, "expansion_near", "shortageExpansion"), from, to),
                        text(demand, "name", "enterpriseName"),
                        text(demand, "industry", "industryCode"),
                        text(demand, "sector", "tertiarySector"),
                        text(demand, "size", "sizeClass")));
    }

    private static Column count(String name) {
        return new Column(name, Kind.COUNT, List.of(), List.of());
    }

    private static Column when(RegisterDefinition register, String name, String field) {
        return given(count(name), condition(register, field, Operator.EQUAL, true));
    }

    private static Column sum(RegisterDefinition register, String name, String... fields) {
        return new Column(
                name, Kind.SUM, Stream.of(fields).map(register::require).toList(), List.of());
    }

    private static Column text(RegisterDefinition register, String name, String field) {
        return new Column(name, Kind.TEXT, List.of(register.require(field)), List.of());
    }

    private static Column given(Column column, Condition... where) {
        return new Column(column.name(), column.kind(), column.fields(), List.of(where));
    }

    private static Condition condition(RegisterDefinition register, String field, Operator operator, Object value) {
        return new Condition(register.require(field), operator, List.of(value));
    }
}
