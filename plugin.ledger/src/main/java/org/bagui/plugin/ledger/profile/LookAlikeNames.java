package org.bagui.plugin.ledger.profile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.Origin;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.bagui.plugin.ledger.lookup.EnterpriseName;
import org.osgi.service.component.annotations.Component;

/**
 * Asks about two credit codes of one county whose enterprises bear nearly the same name: width, brackets, blanks, and
 * 有限公司 for 有限责任公司. An enterprise that bore its name last month already was asked about then.
 */
@Component(service = RegisterRules.class)
public final class LookAlikeNames implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "look-alike-name";

    private record Named(Object place, String key) {}

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.WARNING, List.of("enterpriseName", "uscc")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        List<Row<EnterpriseProfile>> fresh = fresh(batch);
        Set<String> spellings = new LinkedHashSet<>();
        Map<Named, Map<String, String>> bearers = new HashMap<>();
        for (Row<EnterpriseProfile> row : fresh) {
            EnterpriseProfile profile = row.entry();
            spellings.addAll(EnterpriseName.lookAlikes(profile.enterpriseName()));
            add(bearers, profile.recordedPlace(), profile.uscc(), profile.enterpriseName());
        }
        List<String> fields = List.of("enterpriseName", SystemFields.RECORDED_PLACE, "uscc");
        for (EntryView known : batch.find(Enterprise.REGISTER, "enterpriseName", spellings, null, fields)) {
            add(bearers, known.get(SystemFields.RECORDED_PLACE), known.text("uscc"), known.text("enterpriseName"));
        }
        for (Row<EnterpriseProfile> row : fresh) {
            EnterpriseProfile profile = row.entry();
            bearers
                    .get(new Named(profile.recordedPlace(), EnterpriseName.likeness(profile.enterpriseName())))
                    .entrySet()
                    .stream()
                    .filter(other -> !other.getKey().equals(profile.uscc()))
                    .findFirst()
                    .ifPresent(other -> faults.warning(row, "enterpriseName", CODE, other.getValue(), other.getKey()));
        }
    }

    private static void add(Map<Named, Map<String, String>> bearers, Object place, String uscc, String name) {
        bearers.computeIfAbsent(new Named(place, EnterpriseName.likeness(name)), key -> new HashMap<>(2))
                .put(uscc, name);
    }

    /** Rows whose name is new to the ledger, or was when they came. */
    private static List<Row<EnterpriseProfile>> fresh(Batch<EnterpriseProfile> batch) {
        boolean again = Origin.CHECK.equals(batch.origin());
        List<Row<EnterpriseProfile>> named = batch.rows().stream()
                .filter(row -> row.entry().enterpriseName() != null && (again || row.changed("enterpriseName")))
                .toList();
        EnterpriseEntries lastMonth =
                EnterpriseEntries.of(batch, named, EnterpriseProfile.NAME, month -> month.minusMonths(1));
        return named.stream()
                .filter(row -> {
                    EntryView last = lastMonth.one(row.entry());
                    return last == null || !row.entry().enterpriseName().equals(last.text("enterpriseName"));
                })
                .toList();
    }
}
