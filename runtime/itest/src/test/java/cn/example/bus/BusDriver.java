package cn.example.bus;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Field;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A driver, whose phone not everybody needs. */
@Entity
@Register(name = "bus-driver", key = "driverName")
public class BusDriver extends RegisterEntry {
    @Field(list = true)
    @NotBlank
    @Size(max = 40)
    String driverName;

    @Field(list = true)
    @Size(max = 40)
    String busNumber;

    @Field(list = true, sensitive = true)
    @Size(max = 20)
    String mobile;
}
