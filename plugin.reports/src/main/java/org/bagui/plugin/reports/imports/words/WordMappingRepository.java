package org.bagui.plugin.reports.imports.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;

/** Keeps the words that places map. */
public final class WordMappingRepository {
    /** In the scope of a place its own rows, those above and those below are seen; codes below it are greater. */
    static final String UP_TO = "select r from ImportWord r where r.scopePlace < :beyond order by r.id";

    private static final int MOST = 50_000;

    private final Transactions transactions;
    private final AuditLog audit;

    public WordMappingRepository(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The words that hold at a place of the actor's. */
    public Words at(Actor actor, PlaceCode place) {
        return new Words(transactions.read(actor.scopeAt(place), session -> upTo(session, place).stream()
                .sorted(Comparator.comparingLong(word -> word.scopePlace))
                .map(WordMappingRepository::shown)
                .toList()));
    }

    private static List<ImportWord> upTo(Session session, PlaceCode place) {
        return session.list(ImportWord.class, UP_TO, Map.of("beyond", place.from() + 1), MOST);
    }

    private static MappedWord shown(ImportWord word) {
        WordKind kind = word.kind.equals(WordKind.COLUMN.key()) ? WordKind.COLUMN : WordKind.TEXT;
        return new MappedWord(kind, word.subject, word.word, word.target, PlaceCode.ofPadded(word.scopePlace));
    }

    /** Replaces the words that a place of the actor's has mapped itself for some subjects of a kind. */
    public void put(Actor actor, PlaceCode place, WordKind kind, Map<String, Map<String, String>> bySubject) {
        transactions.write(actor.scopeAt(place), session -> {
            Map<String, ImportWord> old = new HashMap<>();
            for (ImportWord word : upTo(session, place)) {
                boolean own = word.scopePlace == place.from() && word.kind.equals(kind.key());
                if (own && bySubject.containsKey(word.subject)) {
                    old.put(word.subject + "/" + word.folded, word);
                }
            }
            bySubject.forEach((subject, words) -> words.forEach((word, target) -> {
                ImportWord known = old.remove(subject + "/" + kind.fold(word));
                keep(session, actor, known == null ? fresh(session, place, kind, subject, word) : known, target);
            }));
            old.values().forEach(session::remove);
            bySubject.forEach((subject, words) -> audit.record(session, event(actor, place, kind, subject, words)));
            return null;
        });
    }

    private static ImportWord fresh(Session session, PlaceCode place, WordKind kind, String subject, String word) {
        return new ImportWord(session.nextId(), place.from(), kind, subject, word);
    }

    private static void keep(Session session, Actor actor, ImportWord word, String target) {
        if (target.equals(word.target)) {
            return;
        }
        boolean fresh = word.target == null;
        word.target = target;
        word.updatedBy = actor.username();
        word.updatedAt = Utc.now(session);
        if (fresh) {
            session.persist(word);
        }
    }

    private static AuditEvent event(
            Actor actor, PlaceCode place, WordKind kind, String subject, Map<String, String> words) {
        return new AuditEvent(
                actor.username(),
                kind.key() + "-mappings-set",
                subject,
                place.from(),
                "done",
                Map.of("words", Integer.toString(words.size())));
    }
}
