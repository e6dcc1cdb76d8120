package org.bagui.runtime.persistence.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.plugin.TableNames;
import org.junit.jupiter.api.Test;

/** Every table that a class names for JPA is judged. */
class EntityTablesTest {
    @Entity
    static class AutoLine {
        @ElementCollection
        @CollectionTable(name = "auto_line_shift")
        List<String> shifts;

        @ManyToMany
        @JoinTable(name = "auto_line_next")
        List<AutoLine> next;
    }

    /** Its own table, but EclipseLink begins the others with the name of the entity. */
    @Entity(name = "Audit")
    @Table(name = "auto_x")
    static class AutoAudit {
        @ElementCollection
        @CollectionTable(joinColumns = {})
        Set<String> record;

        @ElementCollection
        List<Shift> getPlan() {
            return List.of();
        }

        @ManyToMany
        List<AutoLine> lines;
    }

    @Entity(name = "Enterprise")
    static class AutoJoin {
        @ManyToMany
        @JoinTable
        List<AutoLine> revision;

        @OneToMany
        List<AutoLine> lines;

        @OneToMany(mappedBy = "next")
        List<AutoLine> back;

        @OneToMany
        @JoinColumn(name = "line_id")
        List<AutoLine> here;
    }

    @MappedSuperclass
    static class Kept {
        @ElementCollection
        List<String> history;
    }

    @Entity
    static class Auto extends Kept {}

    @Entity(name = "Account")
    @Table(name = "auto_y")
    static class AutoKept extends Kept {}

    @Entity
    @Table(name = "AUTO_LINE", schema = "other")
    static class Elsewhere {}

    @Entity
    @Table(name = "AUTO_X")
    @SecondaryTable(name = "ACCOUNT")
    @SecondaryTable(name = "auto")
    @AssociationOverride(name = "next", joinTable = @JoinTable(name = "over"))
    static class Reaching extends AutoLine {
        @ElementCollection
        @CollectionTable(name = "grants")
        List<String> more;

        @ManyToMany
        @JoinTable(name = "enterprise", catalog = "main")
        List<AutoLine> getPrevious() {
            return List.of();
        }
    }

    /** Kept in the table of what it extends. */
    @Entity
    static class AutoMore extends Account {
        @Embedded
        Shift shift;
    }

    @Entity
    static class Account {}

    @Embeddable
    static class Shift {
        @ElementCollection
        @CollectionTable(name = "session")
        List<String> hours;

        @TableGenerator(name = "numbers", table = "entry_number")
        long number;
    }

    private static Set<String> foreign(Class<?> type) {
        TableNames auto = TableNames.of("cn.liuzhou.auto");
        return EntityTables.of(type).filter(name -> !auto.owns(name)).collect(Collectors.toSet());
    }

    @Test
    void itsOwnTablesAreItsOwn() {
        assertEquals(Set.of(), foreign(AutoLine.class));
        assertEquals(Set.of(), foreign(Auto.class));
        assertEquals(
                List.of("AUTO_LINE", "auto_line_shift", "auto_line_next"),
                EntityTables.of(AutoLine.class).toList());
    }

    @Test
    void tablesWithoutANameBeginWithTheEntitys() {
        assertEquals(Set.of("Audit_record", "Audit_Plan", "session", "entry_number"), foreign(AutoAudit.class));
        assertEquals(Set.of("Enterprise_revision", "Enterprise_lines"), foreign(AutoJoin.class));
        assertEquals(Set.of("Account_history"), foreign(AutoKept.class));
    }

    @Test
    void everyOtherIsFound() {
        assertEquals(Set.of("other.AUTO_LINE"), foreign(Elsewhere.class));
        assertEquals(Set.of("ACCOUNT", "over", "grants", "main.enterprise"), foreign(Reaching.class));
        assertEquals(Set.of("ACCOUNT", "session", "entry_number"), foreign(AutoMore.class));
    }
}
