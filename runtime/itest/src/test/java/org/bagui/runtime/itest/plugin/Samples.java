package org.bagui.runtime.itest.plugin;

import cn.liuzhou.auto.AutoLine;
import cn.liuzhou.auto.AutoLineRules;
import cn.liuzhou.greeting.Greeting;
import org.bagui.core.register.spi.RegisterRules;

/** Plugins that are as they should be. */
public final class Samples {
    static final String GREETING = "cn.liuzhou.greeting";
    static final String AUTO = "cn.liuzhou.auto";
    static final String AUTO_TABLES = """
            CREATE TABLE auto_line (
                id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL,
                period INTEGER, status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6), created_by VARCHAR(60),
                updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60), extension TEXT,
                line_name VARCHAR(40), CONSTRAINT pk_auto_line PRIMARY KEY (id)
            );
            CREATE UNIQUE INDEX ux_auto_line_key ON auto_line (line_name, recorded_place);
            CREATE INDEX ix_auto_line_scope ON auto_line (scope_place, id);
            CREATE TABLE auto_line_hist (
                id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL,
                period INTEGER, status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6), created_by VARCHAR(60),
                updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60), extension TEXT,
                line_name VARCHAR(40), row_end TIMESTAMP(6) NOT NULL,
                CONSTRAINT pk_auto_line_hist PRIMARY KEY (id, version)
            );
            """;

    private Samples() {}

    /** The unsigned jar of a plugin of any name, with one resource. */
    public static byte[] alone(String name, String version) {
        return greeting(name, version).bytes();
    }

    /** The unsigned jar of a plugin with one register, {@code auto-line}, and a page of the console. */
    public static byte[] withPage(String version) {
        String page = """
                export default (element, shell) => {
                    const heading = document.createElement('h1');
                    element.append(heading);
                    const draw = () => heading.textContent = (shell.language === 'zh' ? '产线看板 ' : 'Lines ') + shell.month;
                    draw();
                    return shell.onChange(draw);
                };
                """;
        return auto(version)
                .file(
                        "OSGI-INF/console/pages.json",
                        "[{\"name\":\"lines\",\"title\":{\"zh\":\"产线看板\",\"en\":\"Lines\"},\"script\":\"lines.js\"}]")
                .file("OSGI-INF/console/lines.js", page)
                .bytes();
    }

    /** One resource. */
    static PluginJar greeting(String version) {
        return greeting(GREETING, version);
    }

    private static PluginJar greeting(String name, String version) {
        return PluginJar.named(name)
                .version(version)
                .with(Greeting.Answer.class)
                .resource(Greeting.class, Greeting.PATH);
    }

    /** One register with its rules and migration. */
    static PluginJar auto(String version) {
        return PluginJar.named(AUTO)
                .version(version)
                .with(AutoLine.class)
                .component(AutoLineRules.class, RegisterRules.class, "register", "auto-line")
                .header("Entity-Classes", AutoLine.class.getName())
                .migration("V1__auto.sql", AUTO_TABLES)
                .file("OSGI-INF/l10n/auto-line.properties", "title=汽车产线\nfield.lineName=产线\n")
                .file("OSGI-INF/l10n/auto-line_en.properties", "title=Production lines\nfield.lineName=Line\n");
    }
}
