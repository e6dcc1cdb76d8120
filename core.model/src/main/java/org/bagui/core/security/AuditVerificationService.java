package org.bagui.core.security;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks whether the audit log is as it was written (GB/T 22239-2019: records are protected from change and deletion). The log is
 * sealed in a chain: each seal's digest (SHA-256) is made of the one before and of all records since; heads of the chain are
 * kept outside of the database, too.
 */
@ProviderType
public interface AuditVerificationService {
    /**
     * Reads the whole log again.
     *
     * @param heads heads that were kept elsewhere, as the log or the files of heads tell them: number and digest; or none
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}; 404 {@code not-found} for an actor of less than the whole
     *     region; 400 {@code bad-head} for what is no head; 409 {@code verification-running} while another one runs on this node
     */
    Verification verify(Actor by, List<String> heads);

    /**
     * What was found.
     *
     * @param records records under a seal
     * @param seals seals
     * @param heads heads that were compared
     * @param head the newest seal, as it is to be kept elsewhere: number, moment and digest; null before the first one
     * @param broken how many faults
     * @param faults the first hundred of them
     */
    record Verification(long records, long seals, long heads, String head, long broken, List<SealFault> faults) {}

    /**
     * A fault.
     *
     * @param code {@code record-changed}: a record under this seal is other than it was; {@code records-missing}, {@code
     *     records-added}: there are fewer or more; {@code seal-missing}: the seal is not there; {@code seal-changed}: a head that was
     *     kept tells another digest
     * @param seal number of the seal
     * @param from moment of the last record before those of the seal, or null
     * @param to moment of the last record of the seal, or null where it is not there
     */
    record SealFault(String code, long seal, Instant from, Instant to) {}
}
