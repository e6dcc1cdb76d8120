package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTableTest {
    private static final DemoPlace PLACE = new DemoPlace("450223", "鹿寨县");

    private static List<DemoAccount> accounts() {
        return Stream.of(DemoRole.values())
                .map(role -> new DemoAccount(role, PLACE, "Pw-" + role.ordinal()))
                .toList();
    }

    @Test
    void columnsBeginBelowEachOtherOnATerminal() {
        List<String> lines = new AccountTable(accounts()).text().lines().toList();
        assertEquals(1 + 2 * DemoRole.values().length, lines.size());
        int account = column(lines.get(0), "账号");
        int password = column(lines.get(0), "密码");
        for (DemoAccount one : accounts()) {
            String line = lines.get(1 + 2 * one.role().ordinal());
            String english = lines.get(2 + 2 * one.role().ordinal());
            assertTrue(line.startsWith(one.role().zh()), line);
            assertEquals(account, column(line, one.role().username()), line);
            assertEquals(password, column(line, one.password()), line);
            assertTrue(english.contains(one.role().en()) && english.contains(PLACE.code()), english);
            assertTrue(english.endsWith(one.role().lookEn()), english);
        }
    }

    @Test
    void linesAreNoWiderThanAScreen() {
        new AccountTable(accounts()).text().lines().forEach(line -> assertTrue(TextColumns.width(line) <= 110, line));
    }

    @Test
    void anAccountAsTextKeepsItsPassword() {
        accounts().forEach(one -> assertFalse(one.toString().contains(one.password()), one.toString()));
    }

    /** Where a text begins, counted in columns of a terminal. */
    private static int column(String line, String text) {
        assertTrue(line.contains(text), line);
        return TextColumns.width(line.substring(0, line.indexOf(text)));
    }
}
