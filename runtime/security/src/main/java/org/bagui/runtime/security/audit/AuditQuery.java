package org.bagui.runtime.security.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit log page by page, from its newest record back. */
@Component(service = AuditReader.class)
public final class AuditQuery implements AuditReader {
    private static final long NOWHERE = 0;

    private final Transactions transactions;

    /** The log that these transactions keep. */
    @Activate
    public AuditQuery(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Recorded> read(Actor by, Question question) {
        by.require(Permission.AUDIT_READ);
        by.requirePlace(question.place());
        // The log is the platform's own: the place that is asked for is a condition of the query.
        return transactions.read(Scope.everywhere(), session -> {
            Map<String, Object> values = new HashMap<>();
            String jpql = query(session, question, values);
            return session.list(AuditRecord.class, jpql, values, question.limit()).stream()
                    .map(AuditRecord::told)
                    .toList();
        });
    }

    private static String query(Session session, Question question, Map<String, Object> values) {
        StringBuilder jpql = new StringBuilder("select r from AuditRecord r where (r.place between :low and :high");
        values.put("low", question.place().from());
        values.put("high", question.place().to());
        if (isWhole(question.place())) {
            jpql.append(" or r.place = :nowhere");
            values.put("nowhere", NOWHERE);
        }
        jpql.append(')');
        narrow(jpql, values, " and r.at >= :from", "from", question.from() == null ? null : Utc.of(question.from()));
        narrow(jpql, values, " and r.at < :to", "to", question.to() == null ? null : Utc.of(question.to()));
        narrow(jpql, values, " and r.actor = :actor", "actor", question.actor());
        narrow(jpql, values, " and r.act = :act", "act", question.act());
        narrow(jpql, values, " and r.subject = :subject", "subject", question.subject());
        narrow(jpql, values, " and r.outcome = :outcome", "outcome", question.outcome());
        if (question.after() != null) {
            AuditRecord last = last(session, question);
            jpql.append(" and r.at <= :lastAt and (r.at < :lastAt or r.id < :lastId)");
            values.put("lastAt", last.at);
            values.put("lastId", last.id);
        }
        return jpql.append(" order by r.at desc, r.id desc").toString();
    }

    private static void narrow(
            StringBuilder jpql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            jpql.append(condition);
            values.put(name, value);
        }
    }

    /** The record that ended the page before; one that the page could not have shown is none. */
    private static AuditRecord last(Session session, Question question) {
        AuditRecord last = session.find(AuditRecord.class, question.after());
        PlaceCode place = question.place();
        boolean shown = last != null
                && (last.place >= place.from() && last.place <= place.to() || last.place == NOWHERE && isWhole(place));
        if (!shown) {
            throw Problem.of(400, "bad-after");
        }
        return last;
    }

    private static boolean isWhole(PlaceCode place) {
        return place.level() == PlaceLevel.REGION;
    }
}
