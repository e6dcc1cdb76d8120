package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.bagui.core.register.spi.FieldType.Reading;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "18-45, 18-45",
        "１８～４５周岁, 18-45",
        "18岁至45岁, 18-45",
        "18—45岁, 18-45",
        "16-65, 16-65",
        "45周岁以下, 16-45",
        "18岁及以上, 18-65",
        "不超过50岁, 16-50",
    })
    void agesAreKeptInOneForm(String text, String kept) {
        assertEquals(Reading.of(kept), new AgeRange().read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不限", "年龄不限", "无要求", " "})
    void noLimitIsEmpty(String text) {
        assertEquals(Reading.of(null), new AgeRange().read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-45", "45-18", "18-66", "青年", "18", "18-45-50", "99999999999-1"})
    void anythingElseIsAnError(String text) {
        assertEquals(new Reading(null, "age-range", Severity.ERROR), new AgeRange().read(text));
    }

    @Test
    void aLimitIsAskedAndItsEndsAreStored() {
        FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);
        LabourDemand limited = batch.add("ageMinMax", "18-45");
        LabourDemand open = batch.add("ageMin", 20, "ageMax", 30);
        batch.add("ageMinMax", "16-65");
        assertEquals(List.of("1 W ageMinMax age-limit"), batch.run(new Ages()));
        assertEquals(18, limited.ageMin);
        assertEquals(45, limited.ageMax);
        assertNull(open.ageMin);
        assertNull(open.ageMax);
    }
}
