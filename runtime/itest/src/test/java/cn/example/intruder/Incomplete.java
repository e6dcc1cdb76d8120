package cn.example.intruder;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Field;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A register whose table lacks a column. */
@Entity
@Table(name = "incomplete_line")
@Register(name = "incomplete-line", key = "lineName")
public class Incomplete extends RegisterEntry {
    @Field(list = true)
    @NotBlank
    @Size(max = 40)
    String lineName;
}
