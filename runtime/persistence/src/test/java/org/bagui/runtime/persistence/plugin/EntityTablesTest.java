package org.bagui.runtime.persistence.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
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
        List<String> shifts;

        @ManyToMany
        @JoinTable
        List<AutoLine> next;
    }

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
        assertEquals(List.of("AUTO_LINE"), EntityTables.of(AutoLine.class).toList());
    }

    @Test
    void everyOtherIsFound() {
        assertEquals(Set.of("other.AUTO_LINE"), foreign(Elsewhere.class));
        assertEquals(Set.of("ACCOUNT", "over", "grants", "main.enterprise"), foreign(Reaching.class));
        assertEquals(Set.of("ACCOUNT", "session", "entry_number"), foreign(AutoMore.class));
    }
}
