package org.bagui.runtime.register.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A register with everything wrong that can be wrong in one class. */
@Entity
@Register(
        name = "Faulty_Register",
        key = {"nowhere", "version", "loose", "loose", "ordinal", "secret"},
        period = PeriodKind.MONTH,
        place = "gone",
        township = "loose")
class FaultyEntry extends RegisterEntry {
    final Integer fixed = 1;
    List<String> tags;
    double ratio;

    @Size(max = 10)
    String loose;

    @Size(max = 10)
    String ordinal;

    @Field(sensitive = true, filter = true)
    @Size(max = 10)
    String secret;

    String endless;
    BigDecimal vague;

    @Email
    @Size(max = 10)
    String mail;

    @Size(min = 2, max = 10)
    String bounded;

    @AssertTrue
    Boolean truth;

    @Pattern(regexp = "[")
    @Size(max = 10)
    String unclosed;

    @Size(max = 10)
    @Measure
    String measured;

    @Measure(weight = "loose")
    Integer weighted;

    @Measure(value = Measure.Kind.MEAN, weight = "loose")
    Integer mean;

    @Code(list = "industry")
    Integer coded;

    @Code(list = "industry", parent = "loose")
    @Size(max = 10)
    String child;

    @Dimension
    @Size(max = 10)
    String uncoded;

    @Field(search = true)
    Integer searched;

    @Derived(from = {"secondLoop", "unheard"})
    Integer firstLoop;

    @Derived(from = "firstLoop")
    Integer secondLoop;

    @Field(group = "nobody")
    Integer grouped;

    @Column(name = "other")
    Integer named;

    @Convert(disableConversion = true)
    Integer converted;

    Integer rowStart;
    Integer status;
    Integer county;
}
