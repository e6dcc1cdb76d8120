package org.bagui.runtime.register.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.classification.Industries;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListCsv;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.CodeListUpload;
import org.bagui.core.codelist.TableFault;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCsv;
import org.bagui.core.place.PlaceUpload;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;

/** Keeps the snapshot of code lists and places current: loads what is sent, and takes over what other nodes loaded. */
public final class LoadedReference {
    private static final String INDUSTRY = "industry";

    private final Transactions transactions;
    private final AuditLog audit;
    private volatile Snapshot snapshot = Snapshot.builtIn();

    /** Begins with what the product knows; {@link #refresh} brings in what was loaded before. */
    public LoadedReference(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Takes over every list whose revision rose; one small query where nothing did. */
    public synchronized void refresh() {
        Snapshot before = snapshot;
        // Lists are the same for all places, so this work needs no particular one.
        snapshot = transactions.read(Scope.everywhere(), session -> {
            ReferenceTables tables = new ReferenceTables(session);
            Snapshot fresh = before;
            for (Map.Entry<String, Integer> list : tables.revisions().entrySet()) {
                if (!list.getValue().equals(before.revisions().get(list.getKey()))) {
                    fresh = reread(tables, fresh, list.getKey(), list.getValue());
                }
            }
            return fresh;
        });
    }

    private static Snapshot reread(ReferenceTables tables, Snapshot fresh, String list, Integer revision) {
        if (list.equals(LoadedList.PLACES)) {
            return fresh.with(tables.places(), revision);
        }
        return fresh.find(list)
                .map(known -> fresh.with(known.withCodes(tables.codes(list)), revision))
                .orElse(fresh);
    }

    /** Loads a file, see {@link org.bagui.core.codelist.CodeListLoading}. */
    public synchronized Loaded load(String list, InputStream csv, Actor actor) {
        actor.require(Permission.REFERENCE_WRITE);
        CodeList known = snapshot.find(list).orElseThrow(() -> Problem.of(404, "unknown-code-list", list));
        try {
            Loaded loaded = Snapshot.isOfPlaces(list) ? loadPlaces(list, csv, actor) : loadCodes(known, csv, actor);
            refresh();
            return loaded;
        } catch (IOException e) {
            throw Problem.causedBy(e, 400, "unreadable-file");
        }
    }

    private Loaded loadCodes(CodeList known, InputStream csv, Actor actor) throws IOException {
        CodeListUpload upload = CodeListCsv.read(known, csv);
        CodeList list = upload.list().orElseThrow(() -> Problem.invalid(faults(upload.faults())));
        List<CodeListEntry> codes =
                known.name().equals(INDUSTRY) ? Industries.of(list).list().codes() : list.codes();
        // Built before it is kept: what is in the tables must always make a list again.
        CodeList whole = known.withCodes(withRetired(codes, known));
        save(known.name(), known.name(), actor, whole.codes().size(), tables -> tables.replace(whole));
        return new Loaded(known.name(), list.codes().size(), upload.ignoredColumns());
    }

    private Loaded loadPlaces(String list, InputStream csv, Actor actor) throws IOException {
        PlaceUpload upload = PlaceCsv.read(snapshot.places(), csv);
        if (!upload.faults().isEmpty()) {
            throw Problem.invalid(faults(upload.faults()));
        }
        save(LoadedList.PLACES, list, actor, upload.places().size(), tables -> tables.add(upload.places()));
        return new Loaded(list, upload.places().size(), upload.ignoredColumns());
    }

    private void save(String row, String list, Actor actor, int codes, Consumer<ReferenceTables> work) {
        transactions.write(actor.scope(), session -> {
            ReferenceTables tables = new ReferenceTables(session);
            tables.raise(row, actor.username());
            work.accept(tables);
            Map<String, String> facts = Map.of("codes", Integer.toString(codes));
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "code-list-loaded",
                            "code-list:" + list,
                            actor.jurisdiction().from(),
                            "done",
                            facts));
            return null;
        });
    }

    /** Codes that entries may still hold stay readable. */
    private static List<CodeListEntry> withRetired(List<CodeListEntry> codes, CodeList before) {
        Set<String> present = new HashSet<>();
        codes.forEach(code -> present.add(TextFold.fold(code.code())));
        List<CodeListEntry> all = new ArrayList<>(codes);
        for (CodeListEntry old : before.codes()) {
            if (!present.contains(TextFold.fold(old.code()))) {
                all.add(new CodeListEntry(
                        old.list(), old.code(), old.nameZh(), old.nameEn(), old.aliases(), old.parent(), true));
            }
        }
        return all;
    }

    /** The file's faults bring their texts along; the l10n files choose the language: {1} Chinese, {2} English. */
    private static List<Fault> faults(List<TableFault> faults) {
        return faults.stream().map(LoadedReference::fault).toList();
    }

    private static Fault fault(TableFault fault) {
        boolean ofLine = fault.line() > 0;
        String zh = (ofLine ? "第" + fault.line() + "行：" : "") + fault.messageZh();
        String en = (ofLine ? "Line " + fault.line() + ": " : "") + fault.messageEn();
        String column = fault.column().isEmpty() ? null : fault.column();
        return new Fault(fault.line(), column, "table-" + fault.code(), Severity.ERROR, List.of(zh, en), null);
    }
}
