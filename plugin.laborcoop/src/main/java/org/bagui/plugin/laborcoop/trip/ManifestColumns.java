package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import org.bagui.core.sheet.SheetColumn;

/** The columns of a manifest's workbook, in the order in which it is written; other words for them are read too. */
final class ManifestColumns {
    static final String PASSENGER = "passenger";
    static final String ID_NUMBER = "idNumber";
    static final String NAME = "name";
    static final String OCCUPATION = "occupation";
    static final String BOARDING = "boarding";
    static final String ALIGHTING = "alighting";
    static final String EMPLOYER = "employer";
    static final String SEAT = "seat";
    static final String POVERTY_LIFTED = "povertyLifted";
    static final String CONSENT = "consent";
    static final String CONSENT_DATE = "consentDate";

    static final List<SheetColumn> ALL = List.of(
            optional(PASSENGER, "乘客编号", "Passenger number"),
            required(ID_NUMBER, "身份证号", "ID number", "身份证号码", "公民身份号码", "居民身份证号码", "证件号码"),
            required(NAME, "姓名", "Name", "乘客姓名"),
            required(OCCUPATION, "工种(职业)", "Occupation", "工种", "职业", "岗位工种"),
            optional(BOARDING, "上车站", "Boarding stop", "上车点", "上车地点", "乘车站"),
            optional(ALIGHTING, "下车站", "Alighting stop", "下车点", "下车地点", "到达站"),
            optional(EMPLOYER, "用工单位统一社会信用代码", "Employer", "用工单位信用代码", "统一社会信用代码", "用工单位"),
            optional(SEAT, "座位号", "Seat", "座位", "座号"),
            optional(POVERTY_LIFTED, "脱贫人口", "Poverty-lifted", "脱贫劳动力", "是否脱贫人口", "是否脱贫劳动力"),
            optional(CONSENT, "同意", "Consent", "本人同意", "是否同意", "本人是否同意", "是否本人同意", "同意提供信息"),
            optional(CONSENT_DATE, "同意日期", "Consent given on", "本人同意日期", "签字日期"));

    private ManifestColumns() {}

    private static SheetColumn required(String name, String... titles) {
        return new SheetColumn(name, List.of(titles), true);
    }

    private static SheetColumn optional(String name, String... titles) {
        return new SheetColumn(name, List.of(titles), false);
    }
}
