package org.bagui.plugin.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.plugin.reports.sheet.header.HeaderWords;

/** The columns of the two forms as the sheet layer is given them. */
public final class Registers {

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "enterprise-profile",
            Set.of(
                    "cityCode",
                    "countyCode",
                    "enterpriseName",
                    "uscc",
                    "registrationType",
                    "industryCode",
                    "businessAddress",
                    "operatingStatus",
                    "contactName",
                    "contactMobile",
                    "employeesTotal",
                    "industrialWorkersTotal",
                    "workersGeneral",
                    "workersSkilled",
                    "skillJunior",
                    "skillIntermediate",
                    "skillSenior",
                    "skillTechnician",
                    "skillSeniorTechnician"),
            "labour-demand",
            Set.of(
                    "period",
                    "uscc",
                    "postTitle",
                    "postCategory",
                    "onPost",
                    "shortageCurrent",
                    "shortageExpansion",
                    "plannedRecruitment",
                    "wageMin",
                    "wageMax",
                    "employmentForm",
                    "workPlace",
                    "contactName",
                    "contactMobile",
                    "validUntil"));

    private Registers() {}

    /** Gives the columns of a register with all its known words. */
    public static List<ColumnSpec> columns(String register) {
        List<ColumnSpec> specs = new ArrayList<>();
        Set<String> required = REQUIRED.getOrDefault(register, Set.of());
        HeaderWords.load()
                .of(register)
                .forEach((field, words) -> specs.add(new ColumnSpec(field, words, required.contains(field))));
        return specs;
    }
}
