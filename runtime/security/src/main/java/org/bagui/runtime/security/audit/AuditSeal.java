package org.bagui.runtime.security.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A link of the chain over the audit log: its digest is made of the one before and of all records since. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class AuditSeal {
    /** What the first seal follows. */
    static final AuditSeal NONE = new AuditSeal(0, LocalDateTime.of(1900, 1, 1, 0, 0), 0, 0, "");

    @Id
    @Column(updatable = false)
    protected Long number;

    @Column(updatable = false)
    protected LocalDateTime lastAt;

    @Column(updatable = false)
    protected Long lastId;

    @Column(updatable = false)
    protected Integer records;

    @Column(updatable = false)
    protected String digest;

    protected AuditSeal() {}

    private AuditSeal(long number, LocalDateTime lastAt, long lastId, int records, String digest) {
        this.number = number;
        this.lastAt = lastAt;
        this.lastId = lastId;
        this.records = records;
        this.digest = digest;
    }

    /** The seal that follows this one, over these records, in their order. */
    AuditSeal next(List<AuditRecord> sealed) {
        AuditRecord last = sealed.get(sealed.size() - 1);
        return new AuditSeal(number + 1, last.at, last.id, sealed.size(), digestOver(sealed));
    }

    /** The digest that a seal after this one over these records has, SHA-256 in hexadecimal digits. */
    String digestOver(List<AuditRecord> sealed) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            add(sum, digest);
            for (AuditRecord record : sealed) {
                for (Object part : new Object[] {
                    record.id,
                    record.at,
                    record.actor,
                    record.act,
                    record.subject,
                    record.place,
                    record.outcome,
                    record.facts
                }) {
                    add(sum, part == null ? null : part.toString());
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two rows of texts give the same bytes. */
    private static void add(MessageDigest sum, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        sum.update(bytes);
    }

    @PreUpdate
    @PreRemove
    void refuse() {
        throw new IllegalStateException("seals are never changed or removed");
    }
}
