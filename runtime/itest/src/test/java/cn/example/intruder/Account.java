package cn.example.intruder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Maps a table of the platform. */
@Entity
@Table(name = "account")
@Scoped(ScopeClass.GLOBAL)
public class Account {
    @Id
    String username;
}
