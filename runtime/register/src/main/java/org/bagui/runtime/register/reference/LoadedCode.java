package org.bagui.runtime.register.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One code of a list that was loaded at run time. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class LoadedCode {
    /** List and code, joined by a slash. */
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

    protected LoadedCode() {}

    LoadedCode(CodeListEntry code, int ordinal) {
        this.id = code.list() + "/" + code.code();
        this.listName = code.list();
        this.ordinal = ordinal;
        this.code = code.code();
        this.nameZh = code.nameZh();
        this.nameEn = code.nameEn();
        this.aliases = String.join("|", code.aliases());
        this.parentCode = code.parent();
        this.retired = code.retired();
    }

    CodeListEntry toCode() {
        List<String> others = aliases == null || aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|"));
        return new CodeListEntry(listName, code, nameZh, nameEn, others, parentCode, retired);
    }
}
