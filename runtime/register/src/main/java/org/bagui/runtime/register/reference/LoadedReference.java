package org.bagui.runtime.register.reference;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bagui.core.classification.Industries;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListCsv;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.CodeListUpload;
import org.bagui.core.codelist.TableFault;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCsv;
import org.bagui.core.place.PlaceUpload;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.reference.CodeUsage.Use;

/** Keeps the snapshot of code lists and places current: loads what is sent, and takes over what other nodes loaded. */
public final class LoadedReference {
    private static final String INDUSTRY = "industry";
    /** Most codes that a refusal names. */
    private static final int MOST_SHOWN = 100;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private volatile Snapshot snapshot = Snapshot.builtIn();

    /** Begins with what the product knows; {@link #refresh} brings in what was loaded before. */
    public LoadedReference(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
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
                .map(known -> fresh.with(known, tables.codes(list), revision))
                .orElse(fresh);
    }

    /** Loads a file, see {@link org.bagui.core.codelist.CodeListLoading}. */
    synchronized Loaded load(CodeListUpdate update, CodeUsage usage) {
        update.actor().require(Permission.REFERENCE_WRITE);
        String list = update.list();
        CodeList known = snapshot.find(list).orElseThrow(() -> Problem.of(404, "unknown-code-list", list));
        try {
            Loaded loaded = Snapshot.isOfPlaces(list) ? loadPlaces(update) : loadCodes(known, update, usage);
            refresh();
            return loaded;
        } catch (IOException e) {
            throw Problem.causedBy(e, 400, "unreadable-file");
        }
    }

    private Loaded loadCodes(CodeList known, CodeListUpdate update, CodeUsage usage) throws IOException {
        CodeListUpload upload = CodeListCsv.read(known, update.csv());
        CodeList list = upload.list().orElseThrow(() -> Problem.invalid(faults(upload.faults())));
        List<CodeListEntry> codes =
                known.name().equals(INDUSTRY) ? Industries.of(list).list().codes() : list.codes();
        ListDifference difference = new ListDifference(known, codes, BusinessClock.today(clock));
        if (!update.confirmed()) {
            requireFew(known.name(), difference, usage);
        }
        // Built before it is kept: what is in the tables must always make a list again.
        CodeList whole = known.withCodes(difference.whole());
        Map<String, Integer> facts = Map.of(
                "codes", whole.codes().size(),
                "added", difference.added(),
                "changed", difference.changed(),
                "retired", difference.retired().size());
        save(known.name(), update, facts, tables -> tables.replace(whole));
        return new Loaded(
                known.name(),
                list.codes().size(),
                upload.ignoredColumns(),
                difference.added(),
                difference.changed(),
                difference.retired().size(),
                difference.unchanged());
    }

    /** Refuses to retire many codes, or one that is in use, unless that is confirmed. */
    private static void requireFew(String list, ListDifference difference, CodeUsage usage) {
        List<CodeListEntry> retired = difference.retired();
        if (retired.isEmpty()) {
            return;
        }
        Map<String, List<Use>> uses =
                usage.of(list, retired.stream().map(CodeListEntry::code).toList());
        if (uses.isEmpty() && !difference.retiresMany()) {
            return;
        }
        // Those in use first, as they cost most.
        List<Map<String, Object>> shown = Stream.concat(
                        retired.stream().filter(code -> uses.containsKey(code.code())),
                        retired.stream().filter(code -> !uses.containsKey(code.code())))
                .limit(MOST_SHOWN)
                .map(code -> shown(code, uses.getOrDefault(code.code(), List.of())))
                .toList();
        throw Problem.of(409, "retiring-unconfirmed", list, retired.size(), uses.size())
                .and("added", difference.added())
                .and("changed", difference.changed())
                .and("retired", retired.size())
                .and("unchanged", difference.unchanged())
                .and("inUse", uses.size())
                .and("retiring", shown);
    }

    private static Map<String, Object> shown(CodeListEntry code, List<Use> uses) {
        List<Map<String, Object>> places = uses.stream()
                .map(use -> Map.<String, Object>of(
                        "register", use.register(), "field", use.field(), "entries", use.entries()))
                .toList();
        return Map.of("code", code.code(), "name", code.nameZh(), "uses", places);
    }

    private Loaded loadPlaces(CodeListUpdate update) throws IOException {
        PlaceUpload upload = PlaceCsv.read(snapshot.places(), update.csv());
        if (!upload.faults().isEmpty()) {
            throw Problem.invalid(faults(upload.faults()));
        }
        int added = 0;
        int unchanged = 0;
        for (Jurisdiction place : upload.places()) {
            Optional<Jurisdiction> before = snapshot.places().find(place.code());
            added += before.isEmpty() ? 1 : 0;
            unchanged += before.filter(place::equals).isPresent() ? 1 : 0;
        }
        int places = upload.places().size();
        int changed = places - added - unchanged;
        Map<String, Integer> facts = Map.of("codes", places, "added", added, "changed", changed);
        save(LoadedList.PLACES, update, facts, tables -> tables.add(upload.places()));
        return new Loaded(update.list(), places, upload.ignoredColumns(), added, changed, 0, unchanged);
    }

    private void save(String row, CodeListUpdate update, Map<String, Integer> facts, Consumer<ReferenceTables> work) {
        Actor actor = update.actor();
        Map<String, String> told = new TreeMap<>();
        facts.forEach((key, number) -> told.put(key, number.toString()));
        transactions.write(actor.scope(), session -> {
            ReferenceTables tables = new ReferenceTables(session);
            tables.raise(row, actor.username());
            work.accept(tables);
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "code-list-loaded",
                            "code-list:" + update.list(),
                            actor.jurisdiction().from(),
                            "done",
                            told));
            return null;
        });
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
