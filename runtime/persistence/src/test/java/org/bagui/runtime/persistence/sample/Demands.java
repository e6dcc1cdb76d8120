package org.bagui.runtime.persistence.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.testkit.FakeDefinition;
import org.bagui.runtime.persistence.session.SessionStores;

/** Makes, saves and reads demands in tests. */
public final class Demands {
    public static final FakeDefinition REGISTER = FakeDefinition.of(Demand.class);
    public static final YearMonth MARCH = YearMonth.of(2022, 3);

    private Demands() {}

    /** A reported demand of March. */
    public static Demand demand(long id, long place, String post, Integer heads) {
        return demand(id, place, MARCH, post, heads);
    }

    public static Demand demand(long id, long place, YearMonth month, String post, Integer heads) {
        Demand demand = new Demand();
        set(demand, "id", id);
        set(demand, "recordedPlace", place / 1_000_000 * 1_000_000);
        set(demand, "scopePlace", place);
        set(demand, "period", month);
        set(demand, "status", "reported");
        set(demand, "version", 1);
        set(demand, "uscc", "914502000000000000");
        set(demand, "enterpriseName", "柳州一厂");
        set(demand, "post", post);
        set(demand, "headsWanted", heads);
        return demand;
    }

    /** A demand with a value of every kind. */
    public static Demand full(long id, long place, String post) {
        Demand demand = demand(id, place, post, 7);
        set(demand, "ageLe24", 3);
        set(demand, "wage", new BigDecimal("4500.50"));
        set(demand, "urgent", true);
        set(demand, "endsOn", LocalDate.of(2022, 6, 30));
        set(demand, "industry", "C26");
        set(demand, "extension", "{\"a\":\"tab\\t 换行\\n 反斜\\\\\"}");
        set(demand, "createdBy", "li\tming\\N\n二");
        set(demand, "createdAt", java.time.LocalDateTime.of(2022, 3, 31, 23, 59, 59, 123_456_000));
        return demand;
    }

    public static void set(Demand demand, String field, Object value) {
        REGISTER.require(field).access().set(demand, value);
    }

    public static Object get(Demand demand, String field) {
        return REGISTER.require(field).access().get(demand);
    }

    /** The same demand with one value changed. */
    public static Change change(Demand before, String field, Object value) {
        Demand after = copy(before);
        set(after, field, value);
        return new Change(before, after);
    }

    public static Demand copy(Demand demand) {
        Demand copy = new Demand();
        for (FieldDefinition field : REGISTER.fields()) {
            field.access().set(copy, field.access().get(demand));
        }
        return copy;
    }

    /** The store of a session of this platform. */
    public static EntryStore entries(Session session) {
        return new SessionStores().of(session);
    }

    public static void save(Session session, Demand... fresh) {
        entries(session)
                .save(
                        REGISTER,
                        List.of(fresh).stream().map(d -> new Change(null, d)).toList());
    }

    /** All fields of all entries, by id. */
    public static Selection everything() {
        return select(REGISTER.fields(), List.of());
    }

    public static Selection select(List<FieldDefinition> fields, List<Condition> all) {
        return new Selection(REGISTER, fields, null, null, all, List.of(), List.of(), null, 0, null);
    }

    public static Selection in(Selection from, Scope place, MonthRange period) {
        return new Selection(
                from.register(),
                from.fields(),
                place,
                period,
                from.all(),
                from.any(),
                from.sort(),
                from.after(),
                from.limit(),
                from.asOf());
    }

    public static Selection asOf(Selection from, java.time.Instant moment) {
        return new Selection(
                from.register(),
                from.fields(),
                from.place(),
                from.period(),
                from.all(),
                from.any(),
                from.sort(),
                from.after(),
                from.limit(),
                moment);
    }

    public static Selection page(Selection from, List<Selection.Sort> sort, List<Object> after, int limit) {
        return new Selection(
                from.register(),
                from.fields(),
                from.place(),
                from.period(),
                from.all(),
                from.any(),
                sort,
                after,
                limit,
                from.asOf());
    }

    public static Selection.Sort by(String field, boolean down) {
        return new Selection.Sort(REGISTER.require(field), down);
    }

    public static Condition where(String field, Condition.Operator operator, Object... values) {
        return new Condition(REGISTER.require(field), operator, java.util.Arrays.asList(values));
    }

    /** Entry as it stands now, read back. */
    public static Demand read(Session session, long id) {
        List<EntryView> found =
                entries(session).list(select(REGISTER.fields(), List.of(where("id", Condition.Operator.EQUAL, id))));
        Demand demand = new Demand();
        EntryView view = found.get(0);
        for (FieldDefinition field : REGISTER.fields()) {
            field.access().set(demand, view.get(field.name()));
        }
        return demand;
    }

    public static List<Object> column(List<EntryView> entries, String field) {
        return entries.stream().map(entry -> entry.get(field)).collect(java.util.stream.Collectors.toList());
    }
}
