package org.bagui.runtime.launcher.demo;

import java.util.List;

/** A role to look at the platform in, with its account and what to look at first. */
enum DemoRole {
    /** Looks after the platform. */
    ADMINISTRATOR(
            "管理员", "Administrator", "admin", List.of("administrator"), "账户、功能开关、代码表", "accounts, modules, code lists"),
    /** Fills in, and sends the month up. */
    COUNTY_OFFICER(
            "县级经办",
            "County officer",
            "officer",
            List.of("officer", "reviewer"),
            "本月工作、各台账、导入表格",
            "work list, registers, import"),
    /** Accepts or sends back. */
    CITY_REVIEWER(
            "市级审核",
            "City reviewer",
            "reviewer",
            List.of("reviewer"),
            "月报：各县进度，接收或退回",
            "the month: counties, accept or return"),
    /** Looks at figures. */
    REGION_READER("自治区查阅", "Region reader", "reader", List.of("reader"), "数据分析：各市缺工", "figures: shortage by city"),
    /** Reads who did what. */
    AUDITOR("审计", "Auditor", "auditor", List.of("auditor"), "审计日志：谁做了什么", "audit log: who did what"),
    /** Reports for its own firm. */
    ENTERPRISE_CLERK(
            "企业填报", "Enterprise clerk", "clerk", List.of("enterprise-clerk"), "本企业的填报表（可用手机）", "the firm's own form");

    private final String zh;
    private final String en;
    private final String username;
    private final List<String> roles;
    private final String lookZh;
    private final String lookEn;

    DemoRole(String zh, String en, String username, List<String> roles, String lookZh, String lookEn) {
        this.zh = zh;
        this.en = en;
        this.username = username;
        this.roles = roles;
        this.lookZh = lookZh;
        this.lookEn = lookEn;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    String username() {
        return username;
    }

    List<String> roles() {
        return roles;
    }

    String lookZh() {
        return lookZh;
    }

    String lookEn() {
        return lookEn;
    }
}
