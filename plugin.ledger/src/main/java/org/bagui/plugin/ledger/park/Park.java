package org.bagui.plugin.ledger.park;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Code;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/**
 * A park or development zone of a county with what it offers to those who work there (section 7 of the plan); without
 * period, always as it is now.
 */
@Entity
@Table(name = "park")
@Register(name = Park.NAME, key = "parkName", place = "countyCode")
public class Park extends RegisterEntry {
    /** Name of the register. */
    public static final String NAME = "park";

    @Field(group = "park", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String countyCode;

    @Field(group = "park", list = true, filter = true, search = true)
    @NotBlank
    @Size(max = 100)
    String parkName;

    @Field(group = "park", list = true, filter = true)
    @Code(list = "park_kind")
    @Dimension
    @NotBlank
    @Size(max = 12)
    String parkKind;

    @Field(group = "park", list = true, filter = true)
    @Code(list = "park_level")
    @Dimension
    @Size(max = 8)
    String parkLevel;

    @Field(group = "park")
    @Size(max = 200)
    String address;

    @Field(group = "living", list = true, unit = "bed")
    @Measure
    @PositiveOrZero
    Integer dormBeds;

    @Field(group = "living", unit = "line")
    @Measure
    @PositiveOrZero
    Integer busLines;

    @Field(group = "living", unit = "place")
    @Measure
    @PositiveOrZero
    Integer schoolPlaces;

    @Field(group = "living", unit = "place")
    @Measure
    @PositiveOrZero
    Integer kindergartenPlaces;

    @Field(group = "living", unit = "clinic")
    @Measure
    @PositiveOrZero
    Integer clinics;

    @Field(group = "living", unit = "canteen")
    @Measure
    @PositiveOrZero
    Integer canteens;

    @Field(group = "living", unit = "shop")
    @Measure
    @PositiveOrZero
    Integer shops;

    @Field(group = "contact", restricted = true)
    @Size(max = 50)
    String contactName;

    @Field(group = "contact", restricted = true, type = "phone")
    @Size(max = 40)
    String contactMobile;

    @Field(group = "contact")
    @Size(max = 500)
    String remark;
}
