package org.bagui.plugin.reports.sheet.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {

    private static final Map<String, String> REGISTERS = Map.of(
            "enterprise_info", "enterprise-profile",
            "labour_demand", "labour-demand",
            "monthly_flow", "monthly-flow",
            "training_demand", "training-demand",
            "jobseeker", "jobseeker");

    @ParameterizedTest
    @ValueSource(strings = {"enterprise-profile", "labour-demand", "monthly-flow", "training-demand", "jobseeker"})
    void eachWordMeansItsOwnFieldAndNoOther(String register) {
        List<ColumnSpec> columns = Registers.columns(register);
        assertEquals(List.of(), new HeaderFinder(columns).ambiguousTitles());
        TitleIndex index = new TitleIndex(columns);
        for (ColumnSpec column : columns) {
            for (String word : column.titles()) {
                TitleIndex.TitleMatch match = index.find(word);
                assertNotNull(match, word);
                assertEquals(column.field(), match.field(), word);
                assertTrue(match.strong(), word);
            }
        }
    }

    @Test
    void everyColumnOfTheFormsIsCovered() throws IOException {
        HeaderWords words = HeaderWords.load();
        int count = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HeaderWordsTest.class.getResourceAsStream("/forms/form_columns.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",", 5);
                String field = Pattern.compile("_(.)").matcher(parts[3]).replaceAll(match -> match.group(1)
                        .toUpperCase(Locale.ROOT));
                List<String> known = words.of(REGISTERS.get(parts[0])).get(field);
                assertNotNull(known, line);
                assertEquals(parts[2], known.get(0));
                assertTrue(known.size() >= 3, () -> field + " has few words");
                count++;
            }
        }
        assertTrue(count >= 160, "columns read: " + count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise-profile|2、企业名称|enterpriseName",
                "enterprise-profile|* 统一社会信用代码(必填)|uscc",
                "enterprise-profile|其中:女职工(人)|employeesFemale",
                "enterprise-profile|普工月工资(元/月)|wageGeneral",
                "enterprise-profile|产业工人总数(人)|industrialWorkersTotal",
                "enterprise-profile|企业名称(与营业执照一致)|enterpriseName",
                "enterprise-profile|五级/初级工|skillJunior",
                "enterprise-profile|高级工|skillSenior",
                "enterprise-profile|高级技师|skillSeniorTechnician",
                "enterprise-profile|参保人数|",
                "enterprise-profile|序号|",
                "enterprise-profile|当期生产缺工人数|",
                "labour-demand|月薪(元)|wageMin",
                "labour-demand|月薪(元)下限|wageMin",
                "labour-demand|月薪(元)最高|wageMax",
                "labour-demand|预计缺工人数(扩大产能后)|shortageExpansion",
                "labour-demand|缺工人数(当期生产)|shortageCurrent",
                "labour-demand|预计缺工时间(年月)|expansionPeriod",
                "labour-demand|工 种|occupationCode",
                "labour-demand|产业工人总数|"
            })
    void titlesOfCountySheetsAreKnown(String register, String title, String field) {
        TitleIndex.TitleMatch match = new TitleIndex(Registers.columns(register)).find(title);
        assertEquals(field, match == null ? null : match.field());
    }
}
