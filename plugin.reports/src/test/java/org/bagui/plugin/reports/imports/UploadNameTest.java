package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "attachment; filename=\"profile.xls\" | profile.xls",
                "attachment; filename=profile.xls; size=3 | profile.xls",
                "attachment; filename=\"x.xls\"; filename*=UTF-8''%E6%9F%B3%E5%8D%97.xls | 柳南.xls",
                "attachment; filename*=utf-8''a+b%20c.xlsx | a+b c.xlsx",
                "attachment; filename=\"C:\\forms\\../柳南.xls\" | 柳南.xls",
                "attachment; filename*=UTF-8''%zz | -",
                "attachment; filename=\"/\" | -",
                "inline | -",
            })
    void theNameIsReadAndNothingElse(String header, String name) {
        assertEquals(name, UploadName.of(header));
    }

    @Test
    void aLongNameIsCut() {
        String name = UploadName.of("attachment; filename=" + "长".repeat(500));
        assertTrue(name.length() <= 200 && name.length() >= 100, name);
    }
}
