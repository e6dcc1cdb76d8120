package org.bagui.plugin.reports.imports.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The faults and columns of an import as JSON; apart from its record, so that lists of imports stay light. */
@Entity
@Table(name = "import_report")
@Scoped(ScopeClass.SUBTREE)
public class StoredReport {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String report;

    protected StoredReport() {}

    StoredReport(ImportRecord record, String report) {
        this.id = record.id;
        this.scopePlace = record.scopePlace;
        this.report = report;
    }
}
