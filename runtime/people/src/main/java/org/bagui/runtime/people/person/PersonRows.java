package org.bagui.runtime.people.person;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.people.key.BrokenSealException;
import org.bagui.runtime.people.key.PersonKey;
import org.bagui.runtime.people.key.PersonKeys;
import org.bagui.runtime.people.key.SealedRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of all places, for the upkeep of their seals. */
@Component(service = SealedRows.class)
public final class PersonRows implements SealedRows {
    private static final Logger LOG = LoggerFactory.getLogger(PersonRows.class);
    private static final int MOST_KEYS = 1_000;

    private final Transactions transactions;
    private final AuditLog audit;

    /** The rows behind these transactions. */
    @Activate
    public PersonRows(@Reference Transactions transactions, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public List<String> keyIds() {
        return transactions.read(
                Scope.everywhere(),
                session -> session.list(String.class, "select distinct p.keyId from PersonRow p", Map.of(), MOST_KEYS));
    }

    @Override
    public List<Sample> samples(String keyId, int most) {
        return transactions.read(Scope.everywhere(), session -> session
                .list(
                        PersonRow.class,
                        "select p from PersonRow p where p.keyId = :sealedBy order by p.id",
                        Map.of("sealedBy", keyId),
                        most)
                .stream()
                .map(row -> new Sample(row.id(), row.sealedNumber, row.numberHash))
                .toList());
    }

    @Override
    public long reseal(PersonKeys keys, long after, int most) {
        return transactions.write(Scope.everywhere(), session -> {
            List<PersonRow> rows = session.list(
                    PersonRow.class,
                    "select p from PersonRow p where p.keyId <> :current and p.id > :after order by p.id",
                    Map.of("current", keys.current().id(), "after", after),
                    most);
            if (rows.isEmpty()) {
                return -1L;
            }
            long sealed = rows.stream().filter(row -> isSealed(row, keys)).count();
            record(session, keys.current(), sealed);
            return rows.get(rows.size() - 1).id();
        });
    }

    private static boolean isSealed(PersonRow row, PersonKeys keys) {
        try {
            row.seal(keys.current(), row.open(PersonView.key(keys, row)));
            return true;
        } catch (BrokenSealException damaged) {
            LOG.error("人员记录已损坏,未重新加密 A damaged row is not sealed anew", damaged);
            return false;
        }
    }

    private void record(Session session, PersonKey key, long sealed) {
        Map<String, String> facts = Map.of("key", key.id(), "people", Long.toString(sealed));
        audit.record(session, new AuditEvent("-", "people-resealed", "person", 0, "done", facts));
        LOG.info("已用密钥 {} 重新加密 {} 人 Sealed so many people anew", key.id(), sealed);
    }
}
