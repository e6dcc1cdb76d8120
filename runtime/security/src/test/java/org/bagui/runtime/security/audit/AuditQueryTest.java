package org.bagui.runtime.security.audit;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditQueryTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final AuditQuery query = new AuditQuery(fixture.database);
    private final Actor city = fixture.actor("watch", "450200", Role.AUDITOR);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void record(String actor, String act, String subject, long place, Map<String, String> facts) {
        fixture.audit.record(new AuditEvent(actor, act, subject, place, "done", facts));
    }

    private static Question all(String place) {
        return new Question(PlaceCode.of(place), null, null, null, null, null, null, 100);
    }

    private static List<String> subjects(List<Recorded> records) {
        return records.stream().map(Recorded::subject).toList();
    }

    @Test
    void anAuditorReadsItsOwnCountiesAndNoOthers() {
        record("a", "x", "county", 450203000000L, Map.of());
        record("a", "x", "city", 450200000000L, Map.of());
        record("a", "x", "region", 450000000000L, Map.of());
        record("a", "x", "foreign", 450302000000L, Map.of());
        record("a", "x", "nowhere", 0, Map.of());
        assertEquals(List.of("city", "county"), subjects(query.read(city, all("450200"))));
        assertEquals(List.of("county"), subjects(query.read(city, all("450203"))));
        Actor region = fixture.actor("watch", "450000", Role.AUDITOR);
        assertEquals(
                List.of("nowhere", "foreign", "region", "city", "county"), subjects(query.read(region, all("450000"))));
        refused(404, "not-found", () -> query.read(city, all("450300")));
        refused(404, "not-found", () -> query.read(city, all("450000")));
        refused(403, "not-permitted", () -> query.read(fixture.actor("o", "450200", Role.OFFICER), all("450200")));
        refused(403, "not-permitted", () -> query.read(fixture.administratorOf("450200"), all("450200")));
    }

    @Test
    void factsAreReadAsTheyWereRecorded() {
        Map<String, String> facts = Map.of("reason", "核对\"工资\"\\，见附件:{1},2", "rows", "", "a\"b", "\\\\\"");
        record("li", "person-revealed", "person:7", 450203000000L, facts);
        Recorded found = query.read(city, all("450200")).get(0);
        assertEquals(facts, found.facts());
        assertEquals("450203", found.place().text());
        assertEquals(
                "li person-revealed person:7 done",
                String.join(" ", found.actor(), found.act(), found.subject(), found.outcome()));
    }

    @Test
    void pagesAreCompleteUnderEqualMoments() {
        // All of one transaction have its moment.
        fixture.database.write(Scope.everywhere(), session -> {
            Instant moment = Instant.parse("2022-03-01T00:00:00Z");
            for (int i = 0; i < 23; i++) {
                long place = i % 2 == 0 ? 450203000000L : 450302000000L;
                session.persist(new AuditRecord(moment, new AuditEvent("a", "x", "s" + i, place, "done", Map.of())));
            }
            return null;
        });
        List<String> seen = new ArrayList<>();
        Long after = null;
        for (int page = 0; page < 4; page++) {
            List<Recorded> found =
                    query.read(city, new Question(PlaceCode.of("450200"), null, null, null, null, null, after, 5));
            seen.addAll(subjects(found));
            after = found.isEmpty()
                    ? after
                    : Long.valueOf(found.get(found.size() - 1).id());
        }
        assertEquals(12, seen.size());
        assertEquals(12, seen.stream().distinct().count());
        assertEquals("s22", seen.get(0));
        assertEquals("s0", seen.get(11));
    }

    @Test
    void aPageBeginsOnlyAfterARecordOfThePlace() {
        record("a", "x", "foreign", 450302000000L, Map.of());
        long foreign = (Long) fixture.database.value("select id from audit_record");
        for (long after : new long[] {foreign, 999_999}) {
            refused(
                    400,
                    "bad-after",
                    () -> query.read(
                            city, new Question(PlaceCode.of("450200"), null, null, null, null, null, after, 5)));
        }
    }

    @Test
    void recordsAreFoundByActorActSubjectAndTime() {
        record("li", "token-issued", "account:li", 450203000000L, Map.of());
        record("wu", "token-revoked", "account:li", 450203000000L, Map.of());
        PlaceCode place = PlaceCode.of("450200");
        assertEquals(
                1,
                query.read(city, new Question(place, null, null, "wu", null, null, null, 9))
                        .size());
        assertEquals(
                1,
                query.read(city, new Question(place, null, null, null, "token-issued", null, null, 9))
                        .size());
        assertEquals(
                2,
                query.read(city, new Question(place, null, null, null, null, "account:li", null, 9))
                        .size());
        Instant past = Instant.parse("2000-01-01T00:00:00Z");
        assertEquals(
                2,
                query.read(city, new Question(place, past, null, null, null, null, null, 9))
                        .size());
        assertEquals(
                0,
                query.read(city, new Question(place, null, past, null, null, null, null, 9))
                        .size());
    }
}
