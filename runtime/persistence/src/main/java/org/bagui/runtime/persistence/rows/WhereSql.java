package org.bagui.runtime.persistence.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.definition.RegisterDefinition;

/** Adds the source of rows and the conditions that pages, counts and roll-ups share. */
final class WhereSql {
    private final RegisterDefinition register;
    private final Instant asOf;

    WhereSql(RegisterDefinition register, Instant asOf) {
        this.register = register;
        this.asOf = asOf;
    }

    /** Adds {@code FROM}, the scope and the moment. */
    void from(SqlText sql, Scope scope, Scope place, MonthRange period) {
        sql.add(" FROM ");
        if (asOf == null) {
            sql.table(register);
        } else {
            sql.history(register);
        }
        months(sql, period);
        ScopeSql.add(sql, register, scope, place);
        if (asOf != null) {
            LocalDateTime moment = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
            sql.and().add("row_start <= ").bind(moment);
            sql.and().add("(row_end IS NULL OR row_end > ").bind(moment).add(")");
        }
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
