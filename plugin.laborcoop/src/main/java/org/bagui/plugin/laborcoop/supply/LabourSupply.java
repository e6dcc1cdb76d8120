package org.bagui.plugin.laborcoop.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/**
 * Persons of one occupation and skill level that a survey of a township, or of a county as a whole, found available for work
 * in one month: counts, never names.
 */
@Entity
@Table(name = "labour_supply")
@Register(
        name = LabourSupply.NAME,
        key = {"occupationCode", "skillLevel", "period", "surveyPlace"},
        period = PeriodKind.MONTH,
        place = "countyCode",
        township = "townshipCode")
public class LabourSupply extends RegisterEntry {
    /** Name of the register. */
    public static final String NAME = "labour-supply";

    private static final int MOST_PERSONS = 9_999_999;

    @Field(group = "place", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String countyCode;

    @Field(group = "place", list = true, carry = Carry.FIXED)
    @Code(list = "township", parent = "countyCode")
    @Size(max = 9)
    String townshipCode;

    /** Code of the township that was surveyed, of the county where it was surveyed as a whole. */
    @Field(group = "place")
    @Derived(from = {"townshipCode", "countyCode"})
    @NotBlank
    @Size(max = 9)
    @Column(nullable = false)
    String surveyPlace;

    @Field(group = "workers", list = true, filter = true, search = true, carry = Carry.FIXED)
    @Code(list = "occupation", open = true)
    @Dimension
    @NotBlank
    @Size(max = 60)
    @Column(nullable = false)
    String occupationCode;

    @Field(group = "workers", list = true, filter = true, carry = Carry.FIXED)
    @Code(list = "skill_level")
    @Dimension
    @NotBlank
    @Size(max = 1)
    @Column(nullable = false)
    String skillLevel;

    @Field(group = "workers", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(MOST_PERSONS)
    Integer personsAvailable;

    /** Of those available, the ones who work elsewhere and wish to come back to work near home. */
    @Field(group = "workers", list = true, unit = "person")
    @Measure
    @PositiveOrZero
    @Max(MOST_PERSONS)
    Integer wishToReturn;

    /** Occupations that they would take up, in words. */
    @Field(group = "workers", list = true, search = true, carry = Carry.FIXED)
    @Size(max = 200)
    String wantedOccupations;

    @Field(group = "survey")
    @PastOrPresent
    LocalDate surveyedOn;
}
