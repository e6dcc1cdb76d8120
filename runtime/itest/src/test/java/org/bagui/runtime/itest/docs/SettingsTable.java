package org.bagui.runtime.itest.docs;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.settings.EnvironmentSetting;

/** The table of all settings on the operator's page: environment variables first, then configurations of bundles. */
enum SettingsTable {
    ENGLISH("operator.md", "| setting | default | what it sets |", EnvironmentSetting::en, 2),
    CHINESE("operator.zh-CN.md", "| 设置 | 默认值 | 含义 |", EnvironmentSetting::zh, 1);

    /** Chinese up to the last character of it, then English. */
    private static final Pattern BOTH = Pattern.compile("(.*[\\p{IsHan}（）](?: BAGUI_\\w+)?) (.+)");

    private final String page;
    private final String head;
    private final Function<EnvironmentSetting, String> told;
    private final int part;

    SettingsTable(String page, String head, Function<EnvironmentSetting, String> told, int part) {
        this.page = page;
        this.head = head;
        this.told = told;
        this.part = part;
    }

    /** File name of the page. */
    String page() {
        return page;
    }

    /** The table, a line each. */
    String text(List<ConfigurationSetting> configurations) {
        StringBuilder out = new StringBuilder(head).append("\n| --- | --- | --- |\n");
        for (EnvironmentSetting setting : EnvironmentSetting.values()) {
            row(out, "`" + setting.name() + "`", setting.usual(), told.apply(setting));
        }
        for (ConfigurationSetting setting : configurations) {
            row(out, "`" + setting.pid() + "` `" + setting.name() + "`", setting.usual(), of(setting));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String setting, String usual, String text) {
        String shown = usual.isEmpty() ? "" : "`" + usual + "`";
        out.append("| %s | %s | %s |\n".formatted(setting, shown, text));
    }

    private String of(ConfigurationSetting setting) {
        Matcher both = BOTH.matcher(setting.text());
        if (!both.matches()) {
            throw new IllegalStateException("name it in Chinese, a blank, and in English: " + setting);
        }
        return both.group(part);
    }
}
