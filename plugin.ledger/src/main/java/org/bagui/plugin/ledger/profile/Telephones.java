package org.bagui.plugin.ledger.profile;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.identity.PhoneNumbers;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Asks for a missing telephone number, and about one mobile that stands for more than five enterprises of a month. */
@Component(service = RegisterRules.class)
public final class Telephones implements RegisterRules<EnterpriseProfile> {
    private static final String FIELD = "contactMobile";
    private static final String MISSING = "missing-mobile";
    private static final String SHARED = "shared-mobile";
    private static final int MOST = 5;

    private record Key(YearMonth month, String mobile) {}

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(MISSING, Severity.WARNING, List.of(FIELD)),
                new RuleNote(SHARED, Severity.WARNING, List.of(FIELD)));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        if (!batch.supplied(FIELD)) {
            faults.note(FIELD, "rule-not-checked", MISSING);
            return;
        }
        Map<Key, Set<String>> users = users(batch);
        for (Row<EnterpriseProfile> row : batch.rows()) {
            if (row.entry().contactMobile == null) {
                faults.warning(row, FIELD, MISSING);
            }
            for (String mobile : mobiles(row.entry().contactMobile)) {
                int enterprises =
                        users.get(new Key(row.entry().period(), mobile)).size();
                if (enterprises > MOST) {
                    faults.warning(row, FIELD, SHARED, mobile, enterprises);
                }
            }
        }
    }

    /** Credit codes that name each mobile of the batch, in the batch or in the ledger. */
    private static Map<Key, Set<String>> users(Batch<EnterpriseProfile> batch) {
        Map<Key, Set<String>> users = new HashMap<>();
        Map<YearMonth, Set<String>> texts = new HashMap<>();
        Set<String> here = new HashSet<>();
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            here.add(profile.period() + profile.uscc());
            for (String mobile : mobiles(profile.contactMobile)) {
                users.computeIfAbsent(new Key(profile.period(), mobile), key -> new HashSet<>())
                        .add(profile.uscc());
                Set<String> asked = texts.computeIfAbsent(profile.period(), month -> new LinkedHashSet<>());
                asked.add(mobile);
                asked.add(profile.contactMobile);
            }
        }
        texts.forEach((month, asked) -> batch.find(EnterpriseProfile.NAME, FIELD, asked, month, List.of(FIELD, "uscc"))
                .forEach(view -> {
                    // A row of the batch counts with its new number, not with the one in the ledger.
                    if (!here.contains(month + view.text("uscc"))) {
                        mobiles(view.text(FIELD))
                                .forEach(mobile -> users.computeIfAbsent(new Key(month, mobile), key -> new HashSet<>())
                                        .add(view.text("uscc")));
                    }
                }));
        return users;
    }

    private static List<String> mobiles(String text) {
        return text == null
                ? List.of()
                : PhoneNumbers.check(text).numbers().stream()
                        .filter(PhoneNumbers::isMobile)
                        .toList();
    }
}
