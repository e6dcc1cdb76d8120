package org.bagui.runtime.security.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditVerificationService;
import org.bagui.core.security.Permission;
import org.bagui.runtime.security.audit.SealHeads.Head;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks the chain of seals from its first one, some at a time, and reads under each the records again; one after the other. */
@Component(service = AuditVerificationService.class)
public final class AuditVerification implements AuditVerificationService {
    private static final int AT_ONCE = 50;
    private static final int HEADS = 500;

    private final Transactions transactions;
    private final SealHeads kept;
    private final Semaphore running = new Semaphore(1);

    /** A verification of this log. */
    @Activate
    public AuditVerification(@Reference Transactions transactions, BundleContext context) {
        this(transactions, new SealHeads(AuditSealScheduler.headsIn(context)));
    }

    AuditVerification(Transactions transactions, SealHeads kept) {
        this.transactions = transactions;
        this.kept = kept;
    }

    @Override
    public Verification verify(Actor by, List<String> heads) {
        by.require(Permission.AUDIT_READ);
        if (!by.scope().isOfRegion()) {
            throw Problem.outOfScope();
        }
        List<Head> told = new ArrayList<>();
        for (String line : heads) {
            told.add(Head.of(line).orElseThrow(() -> Problem.of(400, "bad-head")));
        }
        if (!running.tryAcquire()) {
            throw Problem.of(409, "verification-running");
        }
        try {
            return verified(told);
        } finally {
            running.release();
        }
    }

    private Verification verified(List<Head> told) {
        SealWalk walk = new SealWalk();
        AuditSeal last = AuditSeal.NONE;
        AuditSeal next = step(walk, last);
        while (next != last) {
            last = next;
            next = step(walk, last);
        }
        compare(walk, told.iterator(), last);
        try (Stream<Head> own = kept.all()) {
            compare(walk, own.iterator(), last);
        }
        return walk.found(last);
    }

    private void compare(SealWalk walk, Iterator<Head> heads, AuditSeal last) {
        while (heads.hasNext()) {
            List<Head> some = new ArrayList<>();
            while (heads.hasNext() && some.size() < HEADS) {
                some.add(heads.next());
            }
            transactions.read(Scope.everywhere(), session -> {
                Map<Long, AuditSeal> there = SealChain.byNumber(
                        session, some.stream().map(Head::number).distinct().toList());
                some.forEach(head -> walk.compare(head, there.get(head.number()), last));
                return null;
            });
        }
    }

    /** Goes some seals further in one transaction, and tells the one that it came to. */
    private AuditSeal step(SealWalk walk, AuditSeal from) {
        // The log is the platform's own, and its auditors of the whole region are the only ones who come here.
        return transactions.read(Scope.everywhere(), session -> {
            AuditSeal last = from;
            for (AuditSeal seal : SealChain.after(session, from, AT_ONCE)) {
                List<AuditRecord> records = SealChain.between(session, last, seal, seal.records + 1);
                walk.meet(last, seal, records);
                last = seal;
            }
            return last;
        });
    }
}
