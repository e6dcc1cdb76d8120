package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.plugin.reports.imports.table.SheetProblem;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.junit.jupiter.api.Test;

/** Every refusal of the bundle has a text in both languages. */
class TextsTest {
    private final FakeMessages messages = FakeMessages.own().showingValues();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(messages.keys(Locale.CHINESE), messages.keys(Locale.ENGLISH));
    }

    @Test
    void everySheetRefusalHasAText() throws ReflectiveOperationException {
        Set<String> keys = messages.keys(Locale.CHINESE);
        int codes = 0;
        for (Field field : SheetRefusal.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String code = (String) field.get(null);
                SheetRefusal refusal =
                        switch (code) {
                            case SheetRefusal.UNREADABLE -> SheetRefusal.unreadable("empty", null);
                            case SheetRefusal.TOO_COSTLY -> SheetRefusal.tooCostly("cpu", 1);
                            case SheetRefusal.USED_UP -> SheetRefusal.usedUp(1, "cpu", 2, 3);
                            default -> SheetRefusal.of(code, "1", "2");
                        };
                String shown = SheetProblem.of(refusal, Locale.CHINESE).code();
                assertTrue(keys.contains("problem." + shown), shown);
                codes++;
            }
        }
        assertTrue(codes >= 10, codes + " codes");
    }
}
