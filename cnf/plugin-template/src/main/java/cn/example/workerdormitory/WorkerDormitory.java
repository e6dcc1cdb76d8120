package cn.example.workerdormitory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** Beds of a firm's dormitories in one month, and the people who live there. */
@Entity
@Table(name = "worker_dormitory")
@Register(
        name = WorkerDormitory.NAME,
        key = {"uscc", "period"},
        period = PeriodKind.MONTH)
public class WorkerDormitory extends EnterpriseEntry {
    static final String NAME = "worker-dormitory";

    @Field(list = true, unit = "bed", carry = Carry.FIXED)
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(999_999)
    Integer beds;

    @Field(list = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(999_999)
    Integer residents;
}
