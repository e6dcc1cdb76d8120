package cn.example.intruder;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.bagui.core.register.Field;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;

/** A register whose key names a field that is not there. */
@Entity
@Table(name = "intruder_wrong")
@Register(name = "wrong", key = "nothing")
public class Wrong extends RegisterEntry {
    @Field
    String lineName;
}
