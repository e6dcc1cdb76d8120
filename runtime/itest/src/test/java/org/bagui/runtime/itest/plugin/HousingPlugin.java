package org.bagui.runtime.itest.plugin;

import cn.example.housing.HousingRequest;

/** A plugin with one register whose entries move through states. */
final class HousingPlugin {
    static final String FILE = "housing.jar";

    private static final String TEXTS = """
            title=%1$s
            field.heads=%2$s
            field.beds=%3$s
            field.until=%4$s
            field.grantedOn=%5$s
            field.note=%6$s
            """;

    private HousingPlugin() {}

    static byte[] bytes() {
        return PluginJar.named("cn.example.housing")
                .with(HousingRequest.class)
                .header("Entity-Classes", HousingRequest.class.getName())
                .migration("V1__housing.sql", tables())
                .file(
                        "OSGI-INF/l10n/housing-request.properties",
                        TEXTS.formatted("住宿申请", "人数", "床位", "使用至", "批准日期", "说明") + """
                        state.begun=起草
                        state.asked=待审批
                        state.granted=已批准
                        state.refused=未批准
                        state.ended=已结束
                        step.begin=起草
                        step.ask=申请
                        step.grant=批准
                        step.refuse=不批准
                        step.correct=更正
                        step.end=结束
                        """)
                .file(
                        "OSGI-INF/l10n/housing-request_en.properties",
                        TEXTS.formatted("Housing requests", "Heads", "Beds", "Until", "Granted on", "Note") + """
                        state.begun=Begun
                        state.asked=Asked
                        state.granted=Granted
                        state.refused=Refused
                        state.ended=Ended
                        step.begin=Begin
                        step.ask=Ask
                        step.grant=Grant
                        step.refuse=Refuse
                        step.correct=Correct
                        step.end=End
                        """)
                .bytes();
    }

    private static String tables() {
        return table("housing_request", "CONSTRAINT pk_housing_request PRIMARY KEY (id)")
                + table(
                        "housing_request_hist",
                        "row_end TIMESTAMP(6) NOT NULL, CONSTRAINT pk_housing_request_hist PRIMARY KEY (id, version)")
                + "CREATE INDEX ix_housing_request_scope ON housing_request (scope_place, id);\n";
    }

    private static String table(String name, String end) {
        return "CREATE TABLE " + name
                + " (id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL,"
                + " period INTEGER, status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6),"
                + " created_by VARCHAR(60), updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60),"
                + " extension TEXT, since TIMESTAMP(6) NOT NULL, stepped_at TIMESTAMP(6) NOT NULL, due DATE,"
                + " step VARCHAR(30) NOT NULL, stepped_by VARCHAR(60) NOT NULL, stepped_end VARCHAR(10) NOT NULL,"
                + " reason VARCHAR(500), heads INTEGER, beds INTEGER, until DATE, granted_on DATE, note VARCHAR(200), "
                + end + ");\n";
    }
}
