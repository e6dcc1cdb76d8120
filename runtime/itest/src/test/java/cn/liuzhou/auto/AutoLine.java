package cn.liuzhou.auto;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Field;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A production line. */
@Entity
@Register(name = "auto-line", key = "lineName")
public class AutoLine extends RegisterEntry {
    @Field(list = true)
    @NotBlank
    @Size(max = 40)
    String lineName;
}
