package org.bagui.runtime.persistence.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/** Adds the source of rows and the conditions that pages, counts and roll-ups share. */
final class WhereSql {
    private final RegisterDefinition register;
    private final Instant asOf;

    WhereSql(RegisterDefinition register, Instant asOf) {
        this.register = register;
        this.asOf = asOf;
    }

    /** Adds {@code FROM} and the scope; as of a moment, what has stood since then and what ended later. */
    void from(SqlText sql, Scope scope, Scope place, MonthRange period) {
        if (asOf == null) {
            sql.add(" FROM ").table(register);
            within(sql, scope, place, period);
            return;
        }
        LocalDateTime moment = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
        SqlText still = new SqlText().add("SELECT ").columns(register.fields());
        still.add(" FROM ").table(register);
        within(still, scope, place, period);
        still.and().add("updated_at <= ").bind(moment);
        SqlText past = new SqlText().add("SELECT ").columns(register.fields());
        past.add(" FROM ").history(register);
        within(past, scope, place, period);
        past.and().add("updated_at <= ").bind(moment);
        past.and().add("row_end > ").bind(moment);
        sql.add(" FROM (").add(still).add(" UNION ALL ").add(past).add(") stood");
    }

    private void within(SqlText sql, Scope scope, Scope place, MonthRange period) {
        months(sql, period);
        ScopeSql.add(sql, register, scope, place);
    }

    /** Adds the condition on the months, where there is one. */
    static void months(SqlText sql, MonthRange period) {
        if (period == null) {
            return;
        }
        if (period.isSingle()) {
            sql.and().add("period = ").bind(period.from());
        } else {
            sql.and().add("period BETWEEN ").bind(period.from()).add(" AND ").bind(period.to());
        }
    }

    /** Adds the condition that figures count an entry: no draft, and of a life cycle only what is in states that count. */
    static void counted(SqlText sql, RegisterDefinition register) {
        sql.and().add("status ");
        List<String> states =
                register.lifeCycle().map(LifeCycleDefinition::counted).orElse(List.of());
        if (register.lifeCycle().isEmpty()) {
            sql.add("<> ").bind(EntryStatus.DRAFT.word());
            return;
        }
        sql.add("IN (");
        for (int i = 0; i < states.size(); i++) {
            sql.add(i == 0 ? "" : ", ").bind(states.get(i));
        }
        sql.add(states.isEmpty() ? "NULL)" : ")");
    }

    /** Adds conditions that must all hold. */
    static void all(SqlText sql, List<Condition> conditions) {
        for (Condition condition : conditions) {
            sql.and();
            ConditionSql.add(sql, condition);
        }
    }

    /** Adds conditions of which one must hold. */
    static void any(SqlText sql, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        sql.and().add("(");
        for (int i = 0; i < conditions.size(); i++) {
            sql.add(i == 0 ? "" : " OR ");
            ConditionSql.add(sql, conditions.get(i));
        }
        sql.add(")");
    }
}
