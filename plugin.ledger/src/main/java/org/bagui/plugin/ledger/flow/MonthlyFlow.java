package org.bagui.plugin.ledger.flow;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Code;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Measure.OverTime;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.plugin.ledger.lookup.EnterpriseTraits;

/**
 * How the staff of an enterprise changed in one month (月度流量): opening + hires - separations = closing, and opening =
 * closing of the month before + adjustment.
 *
 * <p>Opening and closing are computed; a sheet that gives them is held against what they must be.
 */
@Entity
@Table(name = "monthly_flow")
@Register(
        name = MonthlyFlow.NAME,
        key = {"uscc", "period"},
        period = PeriodKind.MONTH,
        place = "countyCode")
public class MonthlyFlow extends EnterpriseTraits {
    static final String NAME = "monthly-flow";

    /** No enterprise has more; keeps sums of two such numbers whole. */
    static final int MOST = 9_999_999;

    @Field(group = "staff", list = true, filter = true, unit = "person", defaulted = true)
    @Measure
    @PositiveOrZero
    @Max(MOST)
    Integer openingStaff;

    @Field(group = "staff", list = true, filter = true, unit = "person")
    @Measure(time = OverTime.SUM)
    @NotNull
    @PositiveOrZero
    @Max(MOST)
    Integer hires;

    @Field(group = "staff", list = true, filter = true, unit = "person")
    @Measure(time = OverTime.SUM)
    @NotNull
    @PositiveOrZero
    Integer separations;

    @Field(group = "staff", list = true, filter = true, unit = "person", defaulted = true)
    @Measure
    @PositiveOrZero
    Integer closingStaff;

    @Field(group = "hires", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer hiresGuangxi;

    @Field(group = "hires", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer hiresPointToPoint;

    @Field(group = "hires", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer hiresPovertyLifted;

    @Field(group = "hires", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer hiresGraduates;

    @Field(group = "decline", filter = true, carry = Carry.ONCE)
    @Code(list = "decline_type")
    @Dimension
    @Size(max = 2)
    String declineType;

    @Field(group = "decline", filter = true, carry = Carry.ONCE)
    @Code(list = "decline_reason")
    @Dimension
    @Size(max = 2)
    String declineReason;

    @Field(group = "decline", carry = Carry.ONCE)
    @Size(max = 200)
    String declineNote;

    @Field(group = "staff", unit = "person")
    @Measure(time = OverTime.SUM)
    @Min(-MOST)
    @Max(MOST)
    Integer adjustment;
}
