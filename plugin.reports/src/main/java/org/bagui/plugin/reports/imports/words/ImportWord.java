package org.bagui.plugin.reports.imports.words;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A word that a place has mapped; it holds in the places below, too, unless one of them maps it otherwise. */
@Entity
@Table(name = "import_word")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class ImportWord {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String subject;

    @Column(nullable = false)
    String folded;

    /** The word as it was mapped. */
    @Column(nullable = false)
    String word;

    @Column(nullable = false)
    String target;

    @Column(nullable = false)
    LocalDateTime updatedAt;

    @Column(nullable = false)
    String updatedBy;

    @Version
    @Column(nullable = false)
    Integer version;

    protected ImportWord() {}

    ImportWord(long id, long place, WordKind kind, String subject, String word) {
        this.id = id;
        this.scopePlace = place;
        this.kind = kind.key();
        this.subject = subject;
        this.word = word;
        this.folded = kind.fold(word);
    }
}
