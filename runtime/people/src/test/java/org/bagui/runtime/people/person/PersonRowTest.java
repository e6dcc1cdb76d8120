package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.people.key.TestKeys;
import org.junit.jupiter.api.Test;

class PersonRowTest {
    private static final PlainPerson PLAIN = new PlainPerson("45020319020304012X", "覃小明");

    private final PersonRow row = new PersonRow(7, PlaceCode.of("451030"), "test", LocalDateTime.MIN);

    @Test
    void noAttributeHoldsNumberOrName() throws ReflectiveOperationException {
        row.seal(TestKeys.one("k1"), PLAIN);
        for (Field field : PersonRow.class.getDeclaredFields()) {
            String text = String.valueOf(field.get(row));
            assertFalse(text.contains(PLAIN.number()) || text.contains(PLAIN.name()), field.getName());
        }
        assertEquals(PLAIN, row.open(TestKeys.one("k1")));
        assertFalse(PLAIN.toString().contains("覃"));
    }

    @Test
    void aNewKeySealsAllOfItAnew() {
        row.seal(TestKeys.one("k1"), PLAIN);
        String before = row.numberHash;
        row.seal(TestKeys.one("k2"), row.open(TestKeys.one("k1")));
        assertEquals("k2", row.keyId);
        assertNotEquals(before, row.numberHash);
        assertEquals(PLAIN, row.open(TestKeys.one("k2")));
    }

    @Test
    void sexAndBirthComeFromTheNumber() {
        assertEquals("2", PLAIN.sex());
        assertEquals(LocalDate.of(1902, 3, 4), PLAIN.birthDate());
    }
}
