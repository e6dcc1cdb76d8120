package org.bagui.runtime.security.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what the audit log has got since the last seal, every few seconds, beside the work that is recorded. Of several nodes
 * the fastest makes each seal. The log tells the chain's head once a day, so that it is kept wherever the log is sent.
 */
@Component(service = AuditSealScheduler.class, immediate = true)
public final class AuditSealScheduler {
    private static final Logger LOG = LoggerFactory.getLogger("org.bagui.audit.head");
    private static final int SECONDS = 5;
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final SealHeads heads;
    private final ScheduledExecutorService thread;
    private LocalDate toldOn;
    private boolean troubled;

    /** Seals from now on. */
    @Activate
    public AuditSealScheduler(@Reference Transactions transactions, BundleContext context) {
        this(transactions, new SealHeads(headsIn(context)));
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    AuditSealScheduler(Transactions transactions, SealHeads heads) {
        this.transactions = transactions;
        this.heads = heads;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "bagui-audit-seals");
            made.setDaemon(true);
            return made;
        });
    }

    /** Folder of the heads. */
    static Path headsIn(BundleContext context) {
        return Path.of(context.getProperty("bagui.data"), "audit-heads");
    }

    /** The tables may not be there yet, and the database may be away: it is tried again. */
    private void look() {
        try {
            seal();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warn("The audit log cannot be sealed now; trying again", e);
            }
            troubled = true;
        }
    }

    /** Seals all that no open transaction can still add to. */
    void seal() {
        AuditSeal made = next();
        while (made != null) {
            heads.add(made);
            tell(made);
            made = next();
        }
    }

    private AuditSeal next() {
        try {
            return transactions.write(Scope.everywhere(), session -> {
                LocalDateTime settled = Utc.of(session.settledUntil());
                AuditSeal last = SealChain.last(session);
                List<AuditRecord> records = SealChain.since(session, last, settled, AT_ONCE);
                if (records.isEmpty()) {
                    return null;
                }
                AuditSeal seal = last.next(records);
                session.persist(seal);
                return seal;
            });
        } catch (Problem faster) {
            if (faster.status() != 409) {
                throw faster;
            }
            // Another node made this one; what is left is for the next look.
            return null;
        }
    }

    private void tell(AuditSeal seal) {
        LocalDate day = seal.lastAt
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
        if (!day.equals(toldOn)) {
            toldOn = day;
            LOG.info("审计日志链 Head of the audit log: {}\t{}Z\t{}", seal.number, seal.lastAt, seal.digest);
        }
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }
}
