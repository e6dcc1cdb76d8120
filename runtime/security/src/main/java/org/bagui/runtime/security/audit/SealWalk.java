package org.bagui.runtime.security.audit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Utc;
import org.bagui.core.security.AuditVerificationService.SealFault;
import org.bagui.core.security.AuditVerificationService.Verification;
import org.bagui.runtime.security.audit.SealHeads.Head;

/** What one look at the chain has found so far. */
final class SealWalk {
    private static final int TOLD = 100;

    private final List<SealFault> faults = new ArrayList<>();
    private long broken;
    private long records;
    private long seals;
    private long compared;

    /** Looks at a seal and what lies between it and the one that was met before. */
    void meet(AuditSeal last, AuditSeal seal, List<AuditRecord> between) {
        seals++;
        records += seal.records;
        for (long number = last.number + 1; number < seal.number; number++) {
            fault("seal-missing", number, last, null);
        }
        if (between.size() != seal.records) {
            fault(between.size() < seal.records ? "records-missing" : "records-added", seal.number, last, seal);
        } else if (last.number + 1 == seal.number && !last.digestOver(between).equals(seal.digest)) {
            fault("record-changed", seal.number, last, seal);
        }
    }

    /**
     * Compares a head that was kept with the seal of its number.
     *
     * @param seal null where there is none
     * @param last the seal that the chain ended with: what lacks before it was met already
     */
    void compare(Head head, AuditSeal seal, AuditSeal last) {
        compared++;
        if (seal == null && head.number() > last.number) {
            fault("seal-missing", head.number(), last, null);
        } else if (seal != null && !seal.digest.equals(head.digest())) {
            fault("seal-changed", head.number(), null, seal);
        }
    }

    /** All that was found, the chain having ended with this seal. */
    Verification found(AuditSeal last) {
        String head = last.number == 0 ? null : last.number + "\t" + last.lastAt + "Z\t" + last.digest;
        return new Verification(records, seals, compared, head, broken, List.copyOf(faults));
    }

    private void fault(String code, long seal, AuditSeal from, AuditSeal to) {
        broken++;
        if (faults.size() < TOLD) {
            LocalDateTime since = from == null || from.number == 0 ? null : from.lastAt;
            faults.add(new SealFault(
                    code, seal, since == null ? null : Utc.instant(since), to == null ? null : Utc.instant(to.lastAt)));
        }
    }
}
