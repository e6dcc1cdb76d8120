package org.bagui.runtime.register.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.bagui.core.register.CaseEntry;
import org.bagui.core.register.LifeCycle;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.State;
import org.bagui.core.register.Transition;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.Test;

class LifeCycleFaultsTest {
    private static List<String> faults(Class<?> type) {
        return List.copyOf(
                new TreeSet<>(Definitions.read(
                                type, "org.bagui.sample", L10n.of(LifeCycleFaultsTest.class.getClassLoader(), "sample"))
                        .faults()
                        .stream()
                        .filter(fault -> !fault.code().equals("missing-title"))
                        .map(fault -> (fault.code() + " "
                                        + String.join(
                                                " ",
                                                fault.args().stream()
                                                        .map(String::valueOf)
                                                        .toList()))
                                .strip())
                        .toList()));
    }

    @Entity
    @Register(
            name = "sample",
            key = {})
    static class WithoutCycle extends CaseEntry {}

    @Test
    void aCaseNeedsALifeCycle() {
        assertEquals(List.of("case-without-life-cycle"), faults(WithoutCycle.class));
    }

    @Entity
    @Register(name = "sample", key = "postTitle")
    @LifeCycle(states = @State(name = "there", last = true), transitions = @Transition(name = "make", to = "there"))
    static class WithoutCase extends RegisterEntry {
        @jakarta.validation.constraints.NotBlank
        @jakarta.validation.constraints.Size(max = 5)
        String postTitle;
    }

    @Test
    void aLifeCycleNeedsACase() {
        assertEquals(List.of("life-cycle-without-case"), faults(WithoutCase.class));
    }

    @Entity
    @Register(name = "sample", key = "postTitle")
    @LifeCycle(
            states = {
                @State(name = "begun", editable = "nothing", dueField = "postTitle"),
                @State(name = "begun"),
                @State(name = "Stuck"),
                @State(name = "far", last = true),
                @State(name = "over", last = true)
            },
            transitions = {
                @Transition(name = "make", to = "begun"),
                @Transition(name = "make", from = "begun", to = "Stuck", permission = " "),
                @Transition(name = "edit", from = "begun", to = "nowhere", notBy = "nobody"),
                @Transition(
                        name = "go",
                        from = "begun",
                        to = {},
                        asks = {"postTitle", "status"},
                        needs = "hats"),
                @Transition(
                        name = "on",
                        from = {"begun", "over"},
                        to = {"over", "begun"},
                        stamps = "postTitle"),
                @Transition(name = "day", from = "begun", to = "over", stamps = "madeOn")
            })
    static class Faulty extends CaseEntry {
        @jakarta.validation.constraints.NotBlank
        @jakarta.validation.constraints.Size(max = 5)
        String postTitle;

        LocalDate madeOn;
    }

    @Test
    void allFaultsOfACycleComeAtOnce() {
        assertEquals(
                List.of(
                        "bad-state-name Stuck",
                        "bad-step-name edit",
                        "dead-end Stuck",
                        "duplicate-state begun",
                        "duplicate-step make",
                        "last-leads-on over",
                        "not-a-date begun postTitle",
                        "not-a-date on postTitle",
                        "not-entered go status",
                        "step-asks-key go postTitle",
                        "step-without-end go",
                        "step-without-permission make",
                        "unknown-field-of-step begun nothing",
                        "unknown-field-of-step go hats",
                        "unknown-state edit nowhere",
                        "unknown-step edit nobody",
                        "unreachable-state far"),
                faults(Faulty.class));
    }

    @Entity
    @Register(
            name = "sample",
            key = {})
    @LifeCycle(
            states = @State(name = "there", last = true),
            transitions = {@Transition(name = "make", to = "there"), @Transition(name = "found", to = "there")})
    static class TwoBeginnings extends CaseEntry {}

    @Test
    void aCycleBeginsOnce() {
        assertEquals(List.of("not-one-beginning 2"), faults(TwoBeginnings.class));
    }
}
