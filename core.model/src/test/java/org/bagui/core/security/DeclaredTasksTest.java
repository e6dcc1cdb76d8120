package org.bagui.core.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTasksTest {
    private static final PlaceCode COUNTY = PlaceCode.of("450203");

    private static DeclaredTasks tasks(String lines) throws IOException {
        return new DeclaredTasks(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTaskMayWhatItHasDeclaredAtThePlaceItIsAskedFor() throws IOException {
        Actor task = tasks("passengers = people.read, entries.read").at("passengers", COUNTY);
        assertEquals("passengers:450203", task.username());
        assertEquals(Set.of("people.read", "entries.read"), task.permissions());
        assertEquals(COUNTY, task.jurisdiction());
        assertEquals(Set.of(), tasks("book = place").at("book", COUNTY).permissions());
    }

    @Test
    void somebodyMayForATaskWhatItHasDeclaredBesides() throws IOException {
        Actor by = new Actor("zhang", "张", COUNTY, Set.of(Role.REVIEWER), Set.of("entries.review"));
        Actor both = tasks("correction = entries.write").besides("correction", by);
        assertEquals(Set.of("entries.review", "entries.write"), both.permissions());
        assertEquals("zhang", both.username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.reveal", "accounts.manage", "audit.read", "tenants.manage", "reference.write", " "})
    void whatPeopleDecideIsNoTasks(String permission) {
        assertThrows(
                IllegalArgumentException.class, () -> tasks("x = entries.read," + permission + "\ny = " + permission));
    }

    @Test
    void whatIsNotDeclaredIsNotGiven() throws IOException {
        DeclaredTasks none = new DeclaredTasks(null);
        assertThrows(IllegalArgumentException.class, () -> none.at("x", COUNTY));
        DeclaredTasks one = tasks("x = entries.read\ncare = everywhere");
        assertThrows(IllegalArgumentException.class, () -> one.at("y", COUNTY));
        assertThrows(IllegalArgumentException.class, () -> one.everywhere("x"));
        assertEquals(Scope.everywhere(), one.everywhere("care"));
    }

    @Test
    void aScopeIsOnlyNarrowed() throws IOException {
        Actor task = tasks("x = place").at("x", PlaceCode.of("450200"));
        assertEquals(Scope.of(COUNTY), task.scopeAt(COUNTY));
        Problem refused = assertThrows(Problem.class, () -> task.scopeAt(PlaceCode.of("450300")));
        assertEquals(404, refused.status());
    }
}
