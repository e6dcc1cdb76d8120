package org.bagui.runtime.register.explanation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.register.spi.EntryView;

/** A reason given for a warning of an entry; written once, never changed. */
@Entity
@Table(name = "warning_explanation")
@Scoped(ScopeClass.SUBTREE)
public class GivenReason {
    /** Parts texts of a list; the pipeline lets no such character into an entry. */
    private static final String PART = "\u001f";

    @Id
    protected Long id;

    protected String register;
    protected Long entryId;
    protected Integer entryVersion;
    protected Long recordedPlace;
    protected Long scopePlace;
    protected YearMonth period;
    protected String uscc;
    protected String enterpriseName;
    protected String code;
    protected String field;
    protected String args;
    protected String figures;

    /** Digest of what is explained: a changed figure has another one. */
    protected String digest;

    protected String reason;
    protected String reasonText;
    protected LocalDateTime explainedAt;
    protected String explainedBy;

    protected GivenReason() {}

    /**
     * A reason for a question about an entry.
     *
     * @param seenFrom padded code of the place from which the question can be seen
     */
    GivenReason(long id, String register, EntryView entry, long seenFrom, Question question, Reason reason) {
        this.id = id;
        this.register = register;
        entryId = entry.id();
        entryVersion = entry.version();
        recordedPlace = (Long) entry.get(SystemFields.RECORDED_PLACE);
        scopePlace = seenFrom;
        period = entry.period();
        uscc = entry.text("uscc");
        enterpriseName = entry.text("enterpriseName");
        code = question.warning().code();
        field = question.warning().field();
        args = String.join(PART, question.args());
        figures = String.join(PART, question.told());
        digest = question.digest();
        this.reason = reason.code();
        reasonText = reason.text();
    }

    GivenReason by(String account, LocalDateTime at) {
        explainedBy = account;
        explainedAt = at;
        return this;
    }

    long entryId() {
        return entryId;
    }

    String digest() {
        return digest;
    }

    Explanation shown() {
        return new Explanation(
                id,
                entryId,
                entryVersion,
                recordedPlace,
                period,
                uscc,
                enterpriseName,
                code,
                field,
                parts(args),
                parts(figures),
                reason,
                reasonText,
                explainedAt.toInstant(ZoneOffset.UTC),
                explainedBy);
    }

    private static List<String> parts(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(PART, -1));
    }
}
