package org.bagui.runtime.security.audit;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;

/** Reads seals and what lies between them. */
final class SealChain {
    private SealChain() {}

    /** The newest seal, or {@link AuditSeal#NONE}. */
    static AuditSeal last(Session session) {
        return session.list(AuditSeal.class, "select s from AuditSeal s order by s.number desc", Map.of(), 1).stream()
                .findFirst()
                .orElse(AuditSeal.NONE);
    }

    /** Seals with numbers after this one's, rising. */
    static List<AuditSeal> after(Session session, AuditSeal seal, int most) {
        return session.list(
                AuditSeal.class,
                "select s from AuditSeal s where s.number > :number order by s.number",
                Map.of("number", seal.number),
                most);
    }

    /** Seals by their numbers; those that are not there lack. */
    static Map<Long, AuditSeal> byNumber(Session session, Collection<Long> numbers) {
        return session
                .list(
                        AuditSeal.class,
                        "select s from AuditSeal s where s.number in :numbers",
                        Map.of("numbers", numbers),
                        numbers.size())
                .stream()
                .collect(Collectors.toMap(seal -> seal.number, seal -> seal));
    }

    /** Records after a seal that were written before a moment, in the order in which they are sealed. */
    static List<AuditRecord> since(Session session, AuditSeal seal, LocalDateTime before, int most) {
        return session.list(
                AuditRecord.class,
                "select r from AuditRecord r where r.at >= :at and (r.at > :at or r.id > :id) and r.at < :before"
                        + " order by r.at, r.id",
                Map.of("at", seal.lastAt, "id", seal.lastId, "before", before),
                most);
    }

    /** Records after a seal up to the last one of the next seal. */
    static List<AuditRecord> between(Session session, AuditSeal seal, AuditSeal next, int most) {
        return session.list(
                AuditRecord.class,
                "select r from AuditRecord r where r.at >= :at and (r.at > :at or r.id > :id)"
                        + " and r.at <= :lastAt and (r.at < :lastAt or r.id <= :lastId) order by r.at, r.id",
                Map.of("at", seal.lastAt, "id", seal.lastId, "lastAt", next.lastAt, "lastId", next.lastId),
                most);
    }
}
