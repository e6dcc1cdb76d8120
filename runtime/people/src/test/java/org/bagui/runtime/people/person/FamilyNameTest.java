package org.bagui.runtime.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyNameTest {
    @ParameterizedTest
    @CsvSource({"覃小明, 覃", "韦花, 韦", "欧阳建国, 欧阳", "欧阳, 欧", "司马光, 司马", "𠮷田明, 𠮷", "阿依古丽·买买提, 阿", "Li, L"})
    void theFamilyNameAlone(String name, String family) {
        assertEquals(family, FamilyName.of(name));
    }
}
