package org.bagui.core.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInCodeListsTest {
    private static CodeList list(String name) {
        return BuiltInCodeLists.lists().find(name).orElseThrow(() -> new AssertionError("no list " + name));
    }

    @Test
    void holdsTheCodesOfTheStandards() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Map<String, String> row : SharedData.copy("code_lists.csv")) {
            sizes.merge(row.get("list"), 1, Integer::sum);
            CodeList list = list(row.get("list"));
            CodeListEntry code =
                    list.byCode(row.get("code")).orElseThrow(() -> new AssertionError("not there: " + row));
            assertEquals(row.get("name_zh").split("/")[0], code.nameZh());
            assertTrue(row.get("name_en").isEmpty() || row.get("name_en").equals(code.nameEn()), () -> "" + row);
            assertFalse(code.nameEn().isEmpty(), () -> "" + row);
            for (String name : row.get("name_zh").split("/")) {
                assertEquals(
                        code.code(), list.resolve(name).map(CodeListEntry::code).orElse("none"), name);
            }
        }
        assertEquals(15, sizes.size());
        sizes.forEach((name, size) -> assertEquals(size, list(name).codes().size(), name));
    }

    @Test
    void holdsTheEnumerationsOfTheForms() {
        int seen = 0;
        for (Map<String, String> row : SharedData.copy("form_columns.csv")) {
            String type = row.get("type");
            if (type.startsWith("enum ") || type.startsWith("set ") && !type.startsWith("set code:")) {
                List<String> wanted =
                        Arrays.asList(type.substring(type.indexOf(' ') + 1).split("/"));
                assertEquals(
                        wanted,
                        list(row.get("field")).codes().stream()
                                .map(CodeListEntry::code)
                                .toList(),
                        row.get("field"));
                seen++;
            }
        }
        assertEquals(18, seen);
    }

    @Test
    void knowsEveryListThatTheFormsName() {
        for (Map<String, String> row : SharedData.copy("form_columns.csv")) {
            String type = row.get("type").replace("set ", "");
            if (type.startsWith("code:") && !type.startsWith("code:division") && !type.startsWith("code:township")) {
                assertTrue(BuiltInCodeLists.lists().names().contains(type.substring(5)), type);
            }
        }
    }

    @Test
    void noTextStandsForTwoCodes() {
        for (String name : BuiltInCodeLists.lists().names()) {
            for (CodeListEntry code : list(name).codes()) {
                assertEquals(code, list(name).resolve(code.code()).orElseThrow());
                for (String alias : code.aliases()) {
                    String text = alias.replace("*", "(某种形式)");
                    assertEquals(code, list(name).resolve(text).orElse(null), name + " " + alias);
                }
            }
        }
    }

    @Test
    void holdsSectionsAndDivisionsOfIndustry() {
        List<Map<String, String>> rows = SharedData.table("industry_sections_divisions.csv");
        CodeList industry = list("industry");
        assertEquals(rows.size(), industry.codes().size());
        for (Map<String, String> row : rows) {
            CodeListEntry code = industry.byCode(row.get("code")).orElseThrow();
            assertEquals(row.get("name_zh"), code.nameZh());
            assertEquals(row.get("parent_code"), code.parent());
            assertFalse(code.nameEn().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "registration_type_2011, 有限责任公司(自然人投资或控股), 173",
        "registration_type_2011, 有限责任公司（自然人独资）, 173",
        "registration_type_2011, 有限责任公司(国有控股), 159",
        "registration_type_2011, 有限责任公司, 159",
        "registration_type_2011, 其他有限责任公司, 159",
        "registration_type_2011, 港澳台商独资经营企业, 230",
        "registration_type_2011, 股份有限公司(非上市、国有控股), 160",
        "operating_status, 正常经营, NORMAL",
        "operating_status, 半停产, PARTIAL_STOP",
        "operating_status, 停业, STOPPED",
        "operating_status, 注销, CLOSED",
        "employment_form, 全日制, FULL_TIME",
        "employment_form, 季节工, SEASONAL",
        "employment_form, 劳务派遣, AGENCY",
        "employment_form, 实习, INTERNSHIP",
        "employment_form, 非全日制, PART_TIME",
        "post_category, 技能工人, SKILLED",
        "post_category, 技工/技能工人, SKILLED",
        "post_category, 打杂, none",
        "skill_level, 五级, 5",
        "skill_level, 初级工 （五级）, 5",
        "skill_level, 高级技师, 1",
        "skill_level, 技师, 2",
        "skill_level, 一级, 1",
        "skill_level, t, T",
        "education, 初中及以下, 70",
        "education, 高中, 60",
        "education, 中专, 41",
        "education, 大专, 30",
        "education, 本科及以上, 20",
        "education, 不限, none",
        "ethnic, 壮, 08",
        "size_class, 微型企业, MICRO",
        "occupation, 电工, none"
    })
    void readsTheWordsOfSheets(String list, String text, String code) {
        assertEquals(code, list(list).resolve(text).map(CodeListEntry::code).orElse("none"));
    }
}
