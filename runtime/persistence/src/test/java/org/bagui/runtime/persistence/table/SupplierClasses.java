package org.bagui.runtime.persistence.table;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** One register as its author has it on one day, and on later ones. */
final class SupplierClasses {
    static final String TABLE = "supplier";

    private SupplierClasses() {}

    /** As it begins. */
    @Entity
    @Table(name = TABLE)
    @Register(
            name = "supplier",
            key = {"uscc", "period"},
            period = PeriodKind.MONTH)
    static class Begun extends EnterpriseEntry {
        @Dimension
        Boolean direct;

        @Measure
        Integer lines;

        @Size(max = 20)
        String part;

        @Digits(integer = 4, fraction = 1)
        BigDecimal share;
    }

    /** A field more, a longer text, a number with more digits on both sides. */
    @Entity
    @Table(name = TABLE)
    @Register(
            name = "supplier",
            key = {"uscc", "period"},
            period = PeriodKind.MONTH)
    static class Grown extends EnterpriseEntry {
        @Dimension
        Boolean direct;

        @Measure
        Integer lines;

        @Size(max = 60)
        String part;

        @Digits(integer = 6, fraction = 2)
        BigDecimal share;

        LocalDate since;
    }

    /** What was a text is a number. */
    @Entity
    @Table(name = TABLE)
    @Register(
            name = "supplier",
            key = {"uscc", "period"},
            period = PeriodKind.MONTH)
    static class Turned extends EnterpriseEntry {
        Integer part;
    }

    /** Another field belongs to the key. */
    @Entity
    @Table(name = TABLE)
    @Register(
            name = "supplier",
            key = {"uscc", "period", "branch"},
            period = PeriodKind.MONTH)
    static class Split extends EnterpriseEntry {
        @Size(max = 20)
        String branch;
    }

    /** A text whose length nobody tells. */
    @Entity
    @Table(name = TABLE)
    @Register(name = "supplier", key = "uscc")
    static class Vague extends EnterpriseEntry {
        String part;
    }
}
