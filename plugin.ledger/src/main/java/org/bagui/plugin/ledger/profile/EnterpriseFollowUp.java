package org.bagui.plugin.ledger.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and keeps the {@code enterprise} behind a profile: the newest month's facts count, empty and absent ones leave
 * what is there.
 */
@Component(service = RegisterRules.class)
public final class EnterpriseFollowUp implements RegisterRules<EnterpriseProfile> {
    private static final Logger LOG = LoggerFactory.getLogger(EnterpriseFollowUp.class);
    private static final String AS_OF = "valuesAsOf";
    private static final Map<String, Function<EnterpriseProfile, Object>> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("townshipCode", profile -> profile.townshipCode);
        FACTS.put("parkName", profile -> profile.parkName);
        FACTS.put("registrationType", profile -> profile.registrationType);
        FACTS.put("industryCode", profile -> profile.industryCode);
        FACTS.put("aboveScale", profile -> profile.aboveScale);
        FACTS.put("keyEnterprise", profile -> profile.keyEnterprise);
        FACTS.put("mainProducts", profile -> profile.mainProducts);
        FACTS.put("businessAddress", profile -> profile.businessAddress);
        FACTS.put("establishedOn", profile -> profile.establishedOn);
        FACTS.put("operatingStatus", profile -> profile.operatingStatus);
        FACTS.put("legalRepresentative", profile -> profile.legalRepresentative);
        FACTS.put("contactName", profile -> profile.contactName);
        FACTS.put("contactMobile", profile -> profile.contactMobile);
        FACTS.put("revenueLastYear", profile -> profile.revenueLastYear);
        FACTS.put("assetsTotal", profile -> profile.assetsTotal);
    }

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public void afterSave(Batch<EnterpriseProfile> batch) {
        List<Row<EnterpriseProfile>> reported = batch.rows().stream()
                .filter(row -> !"draft".equals(row.entry().status()))
                .toList();
        EnterpriseEntries known = EnterpriseEntries.of(batch, reported, Enterprise.REGISTER);
        List<Map<String, Object>> rows = new ArrayList<>(reported.size());
        for (Row<EnterpriseProfile> row : reported) {
            if (isNewest(row.entry().period(), known.one(row.entry()))) {
                rows.add(facts(batch, row.entry()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        for (Fault fault : batch.write(Enterprise.REGISTER, rows)) {
            if (fault.isError()) {
                Object uscc = fault.isNote() ? "" : rows.get(fault.row() - 1).get("uscc");
                LOG.error("enterprise {} not kept up with its profile: {} at {}", uscc, fault.code(), fault.field());
            }
        }
    }

    private static boolean isNewest(YearMonth month, EntryView enterprise) {
        return enterprise == null || !(enterprise.get(AS_OF) instanceof YearMonth asOf) || !month.isBefore(asOf);
    }

    private static Map<String, Object> facts(Batch<EnterpriseProfile> batch, EnterpriseProfile profile) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("countyCode", PlaceCode.ofPadded(profile.reportingPlace()).text());
        facts.put("uscc", profile.uscc());
        facts.put("enterpriseName", profile.enterpriseName());
        FACTS.forEach((field, read) -> {
            Object value = read.apply(profile);
            if (value != null && batch.supplied(field)) {
                facts.put(field, value);
            }
        });
        if (!profile.reportingPlace().equals(profile.recordedPlace())) {
            // Another place has succeeded its own; the enterprise was carried over with its township.
            facts.remove("townshipCode");
        }
        if (profile.sizeClass != null) {
            // Typed, or computed from the head count, which only the profile has.
            facts.put("sizeClass", profile.sizeClass);
        }
        facts.put(AS_OF, profile.period());
        return facts;
    }
}
