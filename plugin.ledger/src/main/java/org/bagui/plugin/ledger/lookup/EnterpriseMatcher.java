package org.bagui.plugin.ledger.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;

/**
 * Ties rows to their enterprise in the ledger: by credit code, or by full name inside the county where the code is empty;
 * then shows the ledger's name and lets the register copy what it needs.
 *
 * @param <T> class of the entries
 */
public abstract class EnterpriseMatcher<T extends EnterpriseEntry> implements RegisterRules<T> {
    /** What registers read of the enterprise; the same for all their rules, so that one query serves them. */
    private static final String[] FACTS = {
        "enterpriseName",
        "industryCode",
        "tertiarySector",
        "isManufacturing",
        "sizeClass",
        "aboveScale",
        "keyEnterprise",
        "operatingStatus",
        "contactName",
        "contactMobile"
    };

    private static final String UNKNOWN = "unknown-enterprise";
    private static final String AMBIGUOUS = "ambiguous-enterprise";
    private static final String MATCHED = "matched-by-name";
    private static final String NAME_DIFFERS = "name-differs";

    private final String register;
    private final Naming<T> naming;
    private final BiConsumer<T, EntryView> copying;

    /** Puts code and name into an entry. */
    public interface Naming<T> {
        void put(T entry, String uscc, String name);
    }

    /** A tie of this register that names entries and copies facts of the enterprise in these ways. */
    protected EnterpriseMatcher(String register, Naming<T> naming, BiConsumer<T, EntryView> copying) {
        this.register = register;
        this.naming = naming;
        this.copying = copying;
    }

    /** What the rows' enterprises are known to be. */
    public static <T extends EnterpriseEntry> EnterpriseEntries known(Batch<T> batch, List<Row<T>> rows) {
        return EnterpriseEntries.of(batch, rows, Enterprise.REGISTER, FACTS);
    }

    @Override
    public final String register() {
        return register;
    }

    /** Before the rules that read what it copies. */
    @Override
    public final int order() {
        return 10;
    }

    @Override
    public final List<RuleNote> notes() {
        return List.of(
                new RuleNote(UNKNOWN, Severity.ERROR, List.of("uscc")),
                new RuleNote(AMBIGUOUS, Severity.ERROR, List.of("uscc", "enterpriseName")),
                new RuleNote(MATCHED, Severity.WARNING, List.of("uscc", "enterpriseName")),
                new RuleNote(NAME_DIFFERS, Severity.WARNING, List.of("enterpriseName")));
    }

    /** Finds the credit code by the name where the row has none. */
    @Override
    public final void identify(Batch<T> batch, Faults faults) {
        List<Row<T>> named = batch.rows().stream()
                .filter(row -> row.entry().uscc() == null && row.entry().enterpriseName() != null)
                .toList();
        Map<String, List<EntryView>> found = byName(batch, named);
        for (Row<T> row : named) {
            String name = row.entry().enterpriseName();
            List<EntryView> matches = found.getOrDefault(key(row.entry().recordedPlace(), name), List.of());
            if (matches.size() == 1) {
                naming.put(row.entry(), matches.get(0).text("uscc"), name);
                faults.warning(row, "uscc", MATCHED, name, row.entry().uscc());
            } else {
                faults.error(row, "uscc", matches.isEmpty() ? UNKNOWN : AMBIGUOUS, name);
            }
        }
    }

    /** Shows the ledger's name and copies its facts; an enterprise that is not there refuses the row. */
    @Override
    public final void derive(Batch<T> batch, Faults faults) {
        List<Row<T>> rows = batch.rows();
        EnterpriseEntries enterprises = known(batch, rows);
        for (Row<T> row : rows) {
            EntryView enterprise = enterprises.one(row.entry());
            if (enterprise == null) {
                faults.error(row, "uscc", UNKNOWN, row.entry().uscc());
                continue;
            }
            String entered = row.entry().enterpriseName();
            String name = enterprise.text("enterpriseName");
            if (entered != null && !EnterpriseName.isSame(entered, name)) {
                faults.warning(row, "enterpriseName", NAME_DIFFERS, entered, name);
            }
            naming.put(row.entry(), row.entry().uscc(), name);
            copying.accept(row.entry(), enterprise);
        }
    }

    private Map<String, List<EntryView>> byName(Batch<T> batch, List<Row<T>> named) {
        Set<String> spellings = new LinkedHashSet<>();
        named.forEach(
                row -> spellings.addAll(EnterpriseName.spellings(row.entry().enterpriseName())));
        Map<String, List<EntryView>> found = new HashMap<>();
        List<String> fields = List.of("enterpriseName", SystemFields.RECORDED_PLACE, "uscc");
        for (EntryView enterprise : batch.find(Enterprise.REGISTER, "enterpriseName", spellings, null, fields)) {
            String key = key(enterprise.get(SystemFields.RECORDED_PLACE), enterprise.text("enterpriseName"));
            found.computeIfAbsent(key, any -> new ArrayList<>()).add(enterprise);
        }
        return found;
    }

    private static String key(Object place, String name) {
        return place + " " + EnterpriseName.folded(name);
    }
}
