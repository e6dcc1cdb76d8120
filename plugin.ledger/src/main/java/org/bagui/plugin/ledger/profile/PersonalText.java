package org.bagui.plugin.ledger.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Refuses ID numbers in the free text of the form, which needs none (personal data law: no more than is needed). */
@Component(service = RegisterRules.class)
public final class PersonalText implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "id-number-in-text";
    private static final Map<String, Function<EnterpriseProfile, String>> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("legalRepresentative", profile -> profile.legalRepresentative);
        TEXTS.put("contactName", profile -> profile.contactName);
        TEXTS.put("contactMobile", profile -> profile.contactMobile);
        TEXTS.put("remark", profile -> profile.remark);
    }

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.ERROR, List.copyOf(TEXTS.keySet())));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            TEXTS.forEach((field, text) -> {
                if (CitizenId.isIn(text.apply(row.entry()))) {
                    faults.error(row, field, CODE);
                }
            });
        }
    }
}
