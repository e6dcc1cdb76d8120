package org.bagui.runtime.launcher.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The accounts as a table for a terminal: a line in Chinese for each, the English one below it. */
final class AccountTable {
    private final Collection<DemoAccount> accounts;

    AccountTable(Collection<DemoAccount> accounts) {
        this.accounts = accounts;
    }

    /** The whole table. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("角色 Role", "地区 Place", "账号 Account", "密码 Password", "先看 Look first at"));
        for (DemoAccount account : accounts) {
            DemoRole role = account.role();
            rows.add(List.of(role.zh(), account.place().name(), role.username(), account.password(), role.lookZh()));
            rows.add(List.of("  " + role.en(), "  " + account.place().code(), "", "", "  " + role.lookEn()));
        }
        return String.join(System.lineSeparator(), TextColumns.lines(rows)) + System.lineSeparator();
    }
}
