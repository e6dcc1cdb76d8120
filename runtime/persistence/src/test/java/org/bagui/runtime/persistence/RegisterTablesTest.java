package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Notice;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** Nothing but the entity of a register is kept in its table. */
class RegisterTablesTest extends OnBothDatabases {
    @MappedSuperclass
    public abstract static class Kept {
        @Id
        public Long id;

        public Long scopePlace;
    }

    @Entity
    @Table(name = "demand")
    @Scoped(ScopeClass.SUBTREE)
    public static class Raw extends Kept {}

    @Entity
    @Table(name = "DEMAND_hist")
    @Scoped(ScopeClass.SUBTREE)
    public static class Past extends Kept {}

    @Entity
    @SecondaryTable(name = "demand")
    @Scoped(ScopeClass.SUBTREE)
    public static class Second extends Kept {}

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Values extends Kept {
        @ElementCollection
        @CollectionTable(name = "demand", joinColumns = @JoinColumn(name = "id"))
        public List<String> post;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class ByKey extends Kept {
        @ElementCollection
        @CollectionTable(name = "demand_hist")
        public Map<String, String> post;
    }

    @Embeddable
    public static class Part {
        public String post;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Parts extends Kept {
        @ElementCollection
        @CollectionTable(name = "demand", joinColumns = @JoinColumn(name = "id"))
        public List<Part> parts;
    }

    @Embeddable
    public static class Inner {
        @ElementCollection
        @CollectionTable(name = "demand", joinColumns = @JoinColumn(name = "id"))
        public List<String> post;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Embedding extends Kept {
        @Embedded
        public Inner inner;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Pairs extends Kept {
        @ManyToMany
        @JoinTable(name = "demand")
        public List<Branch> branches;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Many extends Kept {
        @OneToMany
        @JoinTable(name = "demand")
        public List<Branch> branches;
    }

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class One extends Kept {
        @ManyToOne
        @JoinTable(name = "demand")
        public Branch branch;
    }

    /** Would change the place of each entry that is put into the list. */
    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Owner extends Kept {
        @OneToMany
        @JoinColumn(name = "scope_place")
        public List<Demand> demands;
    }

    /** Would add to a value of each entry of a post; EclipseLink knows the generator by that post. */
    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Counting {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "wanted")
        @TableGenerator(
                name = "wanted",
                table = "demand",
                pkColumnName = "post",
                pkColumnValue = "welder",
                valueColumnName = "heads_wanted")
        public Long id;

        public Long scopePlace;
    }

    @Entity
    @Table(name = "demand")
    @Register(
            name = "lax",
            key = {"period", "uscc"},
            period = PeriodKind.MONTH)
    public static class LaxDemand extends EnterpriseEntry {}

    @Entity
    @Table(name = "demand_hist")
    @Register(
            name = "past",
            key = {"period", "uscc"},
            period = PeriodKind.MONTH)
    public static class PastDemand extends EnterpriseEntry {}

    @Entity
    @Scoped(ScopeClass.SUBTREE)
    public static class Looking extends Kept {
        @ManyToOne
        public Demand demand;

        @ElementCollection
        @CollectionTable(name = "looking_word")
        public List<String> words;
    }

    private void assemble(Class<?>... more) {
        List<EntityBundle> all = new ArrayList<>(SampleBundle.all());
        all.add(SampleBundle.of("org.bagui.plugin.more", getClass().getClassLoader(), List.of(), more));
        platform.assemble(all);
    }

    /** Its root cause, without the name of the register. */
    private String refusal(Class<?>... more) {
        Throwable refused = assertThrows(RuntimeException.class, () -> assemble(more), more[0]::getName);
        while (refused.getCause() != null) {
            refused = refused.getCause();
        }
        return String.valueOf(refused.getMessage()).replaceFirst(" of the register .*", "");
    }

    private void assertRefused(String who, String table, Class<?>... more) {
        assertEquals(getClass().getName() + "$" + who + " maps the table " + table, refusal(more));
    }

    @EachDatabase
    void noOtherEntity() {
        assertRefused("Raw", "demand", Raw.class);
        assertRefused("Past", "demand_hist", Past.class);
        assertRefused("Second", "demand", Second.class);
        // The generation before goes on.
        assertEquals(
                List.of(),
                read(WHOLE_REGION, session -> session.list(Notice.class, "SELECT n FROM Notice n", Map.of(), 9)));
    }

    @EachDatabase
    void noCollection() {
        assertRefused("Values.post", "demand", Values.class);
        assertRefused("ByKey.post", "demand_hist", ByKey.class);
        assertRefused("Parts.parts", "demand", Parts.class, Part.class);
        assertRefused("Inner.post", "demand", Embedding.class, Inner.class);
    }

    @EachDatabase
    void noReference() {
        assertRefused("Pairs.branches", "demand", Pairs.class);
        assertRefused("Many.branches", "demand", Many.class);
        assertRefused("One.branch", "demand", One.class);
        assertRefused("Owner.demands", "demand", Owner.class);
    }

    @EachDatabase
    void noGenerator() {
        assertEquals("the generator welder maps the table demand", refusal(Counting.class));
    }

    @EachDatabase
    void noOtherRegister() {
        // Whichever of the two comes second.
        String refusal = refusal(LaxDemand.class);
        assertTrue(refusal.endsWith("Demand maps the table demand"), refusal);
        assertRefused("PastDemand", "demand_hist", PastDemand.class);
    }

    @EachDatabase
    void whoOnlyRefersToARegisterIsTaken() {
        assemble(Looking.class);
    }
}
