package cn.example.shuttlebus;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A bus line of a county that takes people to work. Written for the first release; never adapted to later ones. */
@Entity
@Table(name = "shuttle_bus")
@Register(name = "shuttle-bus", key = "lineName")
public class ShuttleBus extends RegisterEntry {
    @Field(list = true, filter = true, search = true)
    @NotBlank
    @Size(max = 40)
    String lineName;

    @Field(list = true)
    @Dimension
    @NotNull
    Boolean nightly;

    @Field(list = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer seats;
}
