package org.bagui.runtime.security.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Roles.NewRole;
import org.bagui.core.security.Roles.RoleTitles;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleFollowerTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor region = fixture.administratorOf("450000");
    private final List<PlaceFollower> followers = List.of(
            new AccountFollower(fixture.database, fixture.audit, fixture.tokens, fixture.directory),
            new RoleFollower(fixture.audit, fixture.tokens));

    /** Notes in memory. */
    private static final class Notes implements FollowerNotes {
        private final List<Map.Entry<String, Note>> all = new ArrayList<>();

        @Override
        public void add(String kind, String key, String before) {
            all.add(Map.entry(kind, new Note(key, before)));
        }

        @Override
        public List<Note> of(String kind) {
            return all.stream()
                    .filter(one -> one.getKey().equals(kind))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoHasARoleKeepsItWhereThePlaceGoes() {
        fixture.roles.create(
                region, new NewRole("450203", "desk", new RoleTitles("前台", "Desk"), Set.of("entries.read")));
        fixture.accounts.create(region, new NewAccount("one", "某人", "450203", Set.of("450203.desk"), "First-Pass1"));
        String token =
                fixture.authentication.signIn("one", "First-Pass1", "127.0.0.1").token();
        PlaceCode before = PlaceCode.of("450203");
        PlaceCode after = PlaceCode.of("450209");
        Succession succession = new Succession(
                1, LocalDate.of(2022, 6, 1), "区划调整", List.of(new Succession.Part(before, after, List.of(), List.of())));
        Notes notes = new Notes();
        fixture.database.write(Scope.everywhere(), session -> {
            followers.forEach(follower -> follower.prepare(session, region, succession));
            followers.forEach(follower -> follower.follow(session, region, succession, notes));
            return null;
        });
        followers.forEach(follower -> follower.committed(succession));
        assertEquals(after, fixture.roles.find(region, "450203.desk").jurisdiction());
        assertEquals(Set.of("entries.read"), actor(token).permissions());
        assertEquals(after, actor(token).jurisdiction());

        fixture.database.write(Scope.everywhere(), session -> {
            followers.forEach(follower -> follower.undo(session, region, succession, notes));
            return null;
        });
        followers.forEach(follower -> follower.committed(succession));
        assertEquals(before, fixture.roles.find(region, "450203.desk").jurisdiction());
        assertEquals(Set.of("entries.read"), actor(token).permissions());
    }

    private Actor actor(String token) {
        return fixture.authentication.byToken(token).orElseThrow().actor();
    }
}
