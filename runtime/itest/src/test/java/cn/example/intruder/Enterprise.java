package cn.example.intruder;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Field;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A register under the name of another. */
@Entity
@Table(name = "intruder_enterprise")
@Register(name = "enterprise", key = "lineName")
public class Enterprise extends RegisterEntry {
    @Field(list = true)
    @NotBlank
    @Size(max = 40)
    String lineName;
}
