package org.bagui.core.persistence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Which figures to put together by enterprise, across registers and months; drafts never count, and the transaction's
 * scope is added by the store.
 *
 * @param sources registers of enterprises' months, each with what it gives
 * @param months months, the one that names and classes are taken from first; empty for the entries of all months, and of
 *     none, together
 * @param place interval of places, or null for the whole scope
 * @param asOf moment of the past, or null for now
 */
public record LineSelection(List<Source> sources, List<YearMonth> months, Scope place, Instant asOf) {
    public LineSelection {
        sources = List.copyOf(sources);
        months = List.copyOf(months);
    }

    /** How many numbers each column gives: one for each month, or one for all together. */
    public int spans() {
        return Math.max(1, months.size());
    }

    /** The same figures of a narrower place. */
    public LineSelection within(Scope narrower) {
        return new LineSelection(sources, months, narrower, asOf);
    }

    /**
     * What one register gives to a line.
     *
     * @param register a register whose entries carry {@code uscc}; by month where months are asked for
     * @param columns what it gives
     * @param where conditions that an entry must meet to count at all
     */
    public record Source(RegisterDefinition register, List<Column> columns, List<Condition> where) {
        public Source {
            columns = List.copyOf(columns);
            where = List.copyOf(where);
        }

        /** All entries of a register. */
        public Source(RegisterDefinition register, List<Column> columns) {
            this(register, columns, List.of());
        }
    }

    /**
     * A value of a line. Several sources may give the same text; each number comes from one.
     *
     * @param name its name in the line, snake_case
     * @param kind how the values of an enterprise's entries become one
     * @param fields fields of the register; numbers are added, an empty one as 0 beside another that is there
     * @param where conditions that an entry must meet to give the value
     */
    public record Column(String name, Kind kind, List<FieldDefinition> fields, List<Condition> where) {
        public Column {
            fields = List.copyOf(fields);
            where = List.copyOf(where);
        }
    }

    /** How the values of an enterprise's entries become one. */
    public enum Kind {
        /** Sum of a month's entries. */
        SUM,
        /** Number of a month's entries. */
        COUNT,
        /** A text: that of the first month, else one of the others. */
        TEXT
    }
}
