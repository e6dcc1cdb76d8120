package org.bagui.runtime.register.succession;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** What a follower noted of a succession; written once. */
@Entity
@Table(name = "succession_note")
@Scoped(ScopeClass.REFERENCE)
public class SuccessionNote {
    @Id
    protected Long id;

    protected Long succession;
    protected String kind;
    protected String noteKey;
    protected String valueBefore;

    protected SuccessionNote() {}

    SuccessionNote(long id, long succession, String kind, String key, String before) {
        this.id = id;
        this.succession = succession;
        this.kind = kind;
        this.noteKey = key;
        this.valueBefore = before;
    }
}
