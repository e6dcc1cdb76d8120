package org.bagui.runtime.persistence;

import static org.bagui.core.persistence.Condition.Operator.AT_LEAST;
import static org.bagui.core.persistence.Condition.Operator.AT_MOST;
import static org.bagui.core.persistence.Condition.Operator.CONTAINS;
import static org.bagui.core.persistence.Condition.Operator.EQUAL;
import static org.bagui.core.persistence.Condition.Operator.GREATER;
import static org.bagui.core.persistence.Condition.Operator.IN;
import static org.bagui.core.persistence.Condition.Operator.LESS;
import static org.bagui.core.persistence.Condition.Operator.NOT_EQUAL;
import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.bagui.runtime.persistence.sample.Demands.demand;
import static org.bagui.runtime.persistence.sample.Demands.where;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class SelectionTest extends OnBothDatabases {
    private void fill() {
        write(WHOLE_REGION, session -> {
            Demand wide = Demands.full(1, LIUNAN, "焊工 100%_!A");
            Demands.save(session, wide, demand(2, LIUNAN, "钳工", null), demand(3, LIUNAN + 1_000, "电工", 5));
            Demands.save(session, demand(4, LIUBEI, "焊工", 7), demand(5, LIUNAN, YearMonth.of(2022, 4), "焊工", 9));
            return null;
        });
    }

    private List<Object> ids(Scope scope, Selection selection) {
        return read(scope, session -> {
            List<Object> ids = Demands.column(Demands.entries(session).list(selection), "id");
            assertEquals(ids.size(), session.count(selection));
            return ids;
        });
    }

    private List<Object> ids(Condition... all) {
        return ids(WHOLE_REGION, Demands.select(REGISTER.fields("id"), List.of(all)));
    }

    @EachDatabase
    void everyKindOfValueComesBackAsItWent() {
        Demand before = Demands.full(1, LIUNAN, "焊工");
        LocalDateTime moment = write(IN_LIUNAN, session -> {
            Demands.save(session, Demands.copy(before));
            return LocalDateTime.ofInstant(session.moment(), ZoneOffset.UTC);
        });
        Demands.set(before, "updatedAt", moment);
        Demand after = read(IN_LIUNAN, session -> Demands.read(session, 1));
        for (FieldDefinition field : REGISTER.fields()) {
            assertEquals(field.access().get(before), field.access().get(after), field.name());
        }
    }

    @EachDatabase
    void manyKeysFindTheSameAsFew() {
        fill();
        List<Object> keys = new java.util.ArrayList<>(java.util.Collections.nCopies(20, 9_999L));
        keys.addAll(List.of(5L, 4L, 1L, 1L));
        Condition many = new Condition(REGISTER.require("id"), IN, keys);
        Selection all = Demands.select(REGISTER.fields("id"), List.of(many));
        assertEquals(List.of(1L, 4L, 5L), ids(WHOLE_REGION, all));
        assertEquals(List.of(1L, 5L), ids(IN_LIUNAN, all));
        assertEquals(List.of(), ids(IN_LIUNAN, Demands.in(all, IN_LIUBEI, null)));
        assertEquals(List.of(1L), ids(IN_LIUNAN, Demands.in(all, null, MonthRange.of(Demands.MARCH))));
        Condition seven = where("headsWanted", EQUAL, 7);
        assertEquals(List.of(1L, 4L), ids(many, seven));
    }

    @EachDatabase
    void placesAndPeriodsNarrow() {
        fill();
        Selection all = Demands.select(REGISTER.fields("id"), List.of());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), ids(WHOLE_REGION, all));
        assertEquals(List.of(1L, 2L, 3L, 5L), ids(IN_LIUNAN, all));
        assertEquals(List.of(4L), ids(WHOLE_REGION, Demands.in(all, IN_LIUBEI, null)));
        assertEquals(List.of(), ids(IN_LIUNAN, Demands.in(all, IN_LIUBEI, null)));
        assertEquals(List.of(3L), ids(IN_LIUNAN, Demands.in(all, new Scope(LIUNAN + 1_000, LIUNAN + 1_999), null)));
        assertEquals(List.of(1L, 2L, 3L), ids(IN_LIUNAN, Demands.in(all, WHOLE_REGION, MonthRange.of(Demands.MARCH))));
        MonthRange spring = new MonthRange(YearMonth.of(2022, 4), YearMonth.of(2022, 6));
        assertEquals(List.of(5L), ids(IN_LIUNAN, Demands.in(all, null, spring)));
    }

    @EachDatabase
    void operatorsCompare() {
        fill();
        assertEquals(List.of(1L, 4L), ids(where("headsWanted", EQUAL, 7)));
        assertEquals(List.of(2L), ids(where("headsWanted", EQUAL, (Object) null)));
        assertEquals(List.of(2L, 3L, 5L), ids(where("headsWanted", NOT_EQUAL, 7)));
        assertEquals(List.of(1L, 3L, 4L, 5L), ids(where("headsWanted", NOT_EQUAL, (Object) null)));
        assertEquals(List.of(3L), ids(where("headsWanted", LESS, 7)));
        assertEquals(List.of(1L, 3L, 4L), ids(where("headsWanted", AT_MOST, 7)));
        assertEquals(List.of(5L), ids(where("headsWanted", GREATER, 7)));
        assertEquals(List.of(1L, 4L, 5L), ids(where("headsWanted", AT_LEAST, 7), where("post", CONTAINS, "焊")));
        assertEquals(List.of(1L), ids(where("post", CONTAINS, "100%_!a")));
        assertEquals(List.of(), ids(where("post", CONTAINS, "100_")));
        assertEquals(List.of(3L, 5L), ids(where("headsWanted", IN, 5, 9, 11)));
        assertEquals(List.of(2L, 3L), ids(where("headsWanted", IN, 5, null)));
        assertEquals(List.of(), ids(where("headsWanted", IN)));
        assertEquals(List.of(2L, 3L), ids(where("post", IN, "钳工", "电工")));
        assertEquals(List.of(1L), ids(where("wage", EQUAL, new BigDecimal("4500.5"))));
        assertEquals(List.of(1L), ids(where("wage", IN, new BigDecimal("4500.5"), BigDecimal.ONE)));
        assertEquals(List.of(1L), ids(where("urgent", EQUAL, true)));
        assertEquals(List.of(1L), ids(where("endsOn", AT_LEAST, LocalDate.of(2022, 6, 30))));
        assertEquals(List.of(1L), ids(where("endsOn", IN, LocalDate.of(2022, 6, 30))));
        assertEquals(List.of(5L), ids(where("period", IN, YearMonth.of(2022, 4), YearMonth.of(2023, 1))));
        assertEquals(List.of(1L, 3L), ids(where("id", IN, 1L, 3L, 99L)));
    }

    @EachDatabase
    void oneOfTheSearchedFieldsIsEnough() {
        fill();
        Selection any = new Selection(
                REGISTER,
                REGISTER.fields("id"),
                null,
                null,
                List.of(where("headsWanted", AT_LEAST, 1)),
                List.of(where("post", CONTAINS, "电"), where("industry", CONTAINS, "c26")),
                List.of(),
                null,
                0,
                null);
        assertEquals(List.of(1L, 3L), ids(WHOLE_REGION, any));
    }

    @EachDatabase
    void manyKeysAreLookedUpInOneStatement() {
        fill();
        Object[] keys = new Object[5000];
        Arrays.setAll(keys, i -> "9145020000000000" + i);
        keys[4999] = "914502000000000000";
        assertEquals(5, ids(where("uscc", IN, keys)).size());
    }

    @EachDatabase
    void namesFromElsewhereNeverReachTheStatement() {
        FieldDefinition id = REGISTER.require("id");
        FieldDefinition evil = FieldDefinition.named("x", id.kind())
                .column("id FROM branch --")
                .system(true)
                .titles(id.titles())
                .help(id.help())
                .bounds(id.bounds())
                .inList(true)
                .filterable(true)
                .carry(id.carry())
                .access(id.access())
                .build();
        assertThrows(
                IllegalArgumentException.class,
                () -> read(
                        IN_LIUNAN, session -> Demands.entries(session).list(Demands.select(List.of(evil), List.of()))));
    }

    @EachDatabase
    void pendingEntitiesAreSeenByStatements() {
        write(IN_LIUNAN, session -> {
            session.persist(new org.bagui.runtime.persistence.sample.Branch(1, LIUNAN, "南"));
            Demands.save(session, demand(1, LIUNAN, "焊工", 1));
            List<EntryView> found = Demands.entries(session).list(Demands.everything());
            assertEquals(1, found.size());
            return null;
        });
    }
}
