package org.bagui.runtime.register.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One code of a list that was loaded at run time, for the time for which it stood so. */
@Entity
@Scoped(ScopeClass.REFERENCE)
public class LoadedCode {
    /** List and code, joined by a slash, and the moment from which on it stood so. */
    @Id
    protected String id;

    protected String listName;

    /** Place in the list, from 0. */
    protected Integer ordinal;

    protected String code;
    protected String nameZh;
    protected String nameEn;

    /** Aliases, joined by bars. */
    protected String aliases;

    protected String parentCode;
    protected Boolean retired;
    protected LocalDate validFrom;
    protected LocalDate validUntil;
    protected LocalDateTime begunAt;

    /** When it was changed, or null where it stands. */
    protected LocalDateTime endedAt;

    protected LoadedCode() {}

    LoadedCode(CodeListEntry code, int ordinal, LocalDateTime begun) {
        this.id = code.list() + "/" + code.code() + "@" + begun;
        this.listName = code.list();
        this.ordinal = ordinal;
        this.code = code.code();
        this.nameZh = code.nameZh();
        this.nameEn = code.nameEn();
        this.aliases = String.join("|", code.aliases());
        this.parentCode = code.parent();
        this.retired = code.retired();
        this.validFrom = code.validFrom();
        this.validUntil = code.validUntil();
        this.begunAt = begun;
    }

    boolean isStanding() {
        return endedAt == null;
    }

    String code() {
        return code;
    }

    void end(LocalDateTime moment) {
        endedAt = moment;
    }

    /** The order of a list is that of its last load. */
    void place(int at) {
        ordinal = at;
    }

    Versions.Version<CodeListEntry> toVersion() {
        return new Versions.Version<>(toCode(), Utc.instant(begunAt), endedAt == null ? null : Utc.instant(endedAt));
    }

    CodeListEntry toCode() {
        List<String> others = aliases == null || aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|"));
        return new CodeListEntry(listName, code, nameZh, nameEn, others, parentCode, retired, validFrom, validUntil);
    }
}
