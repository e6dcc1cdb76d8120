package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.runtime.register.tenant.MadeTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city sends rows of two counties, 鱼峰区 and 柳北区, which have settings of their own. */
class RowsOfSeveralPlacesTest {
    private static final List<String> FIELDS =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "tier", "grade");

    private final PipelineBench bench = new PipelineBench();

    @BeforeEach
    void asTheCity() {
        bench.at("450200").by(PipelineBench.officer("450200"));
    }

    private static ExtensionField field(String name, Kind kind, String zh, boolean required) {
        return new ExtensionField(name, kind, new Titles(zh, name), required, null, null, null, null, null);
    }

    private static Object[] yufeng(Object... more) {
        return row("鱼峰区", PipelineBench.CODE_A, more);
    }

    private static Object[] liubei(Object... more) {
        return row("柳北区", PipelineBench.CODE_B, more);
    }

    private static Object[] row(String county, String code, Object... more) {
        List<Object> all = new ArrayList<>(List.of(county, code, "示例公司", "焊工", 1));
        all.addAll(java.util.Arrays.asList(more));
        return all.toArray();
    }

    private void extend(List<ExtensionField> yufeng, List<ExtensionField> liubei) {
        extend(yufeng, liubei, List.of());
    }

    private void extend(List<ExtensionField> yufeng, List<ExtensionField> liubei, List<ExtensionField> retired) {
        bench.tenants = new MadeTenants()
                .fields("450203", "sample", yufeng, List.of())
                .fields("450205", "sample", liubei, retired)
                .snapshot();
    }

    @Test
    void eachRowHasTheFieldsOfItsPlace() {
        extend(List.of(field("tier", Kind.WHOLE_NUMBER, "层级", false)), List.of(field("grade", Kind.TEXT, "等级", true)));
        Seeing rules = new Seeing();
        bench.rules.add(rules);
        WriteResult written = bench.sheet(FIELDS, yufeng("2", ""), liubei(null, "甲"));
        assertEquals(List.of(), bench.told());
        assertTrue(rules.changed.get(0).contains("tier"), "a rule may ask for the fields of all rows");
        assertTrue(
                rules.changed.get(1).contains("grade") && !rules.changed.get(1).contains("tier"));
        assertEquals("{\"tier\":2}", bench.value(0, "extension"));
        assertEquals("{\"grade\":\"甲\"}", bench.value(1, "extension"));
        assertEquals(2L, written.entries().get(0).get("tier"));
        assertEquals(List.of("tier"), extensions(written, 0));
        assertEquals(List.of("grade"), extensions(written, 1));
        assertEquals(2, bench.sheet(FIELDS, yufeng("2", ""), liubei(null, "甲")).unchanged());
    }

    private List<String> extensions(WriteResult written, int row) {
        return written.entries().get(row).fields().stream()
                .map(FieldDefinition::name)
                .filter(name -> bench.sample.field(name).isEmpty())
                .toList();
    }

    @Test
    void aValueOfAFieldThatIsNotThereIsToldAtItsCell() {
        extend(List.of(field("tier", Kind.WHOLE_NUMBER, "层级", false)), List.of(field("grade", Kind.TEXT, "等级", true)));
        WriteResult written = bench.sheet(FIELDS, yufeng("2", "甲"), liubei("1", ""));
        assertEquals(
                List.of("1 grade field-not-here", "2 grade required"),
                bench.told().stream().sorted().toList(),
                "the other county asks for it");
        assertEquals(2, written.rejected());
        bench.sheet(FIELDS, liubei("1", "乙"));
        assertEquals(List.of("1 tier field-not-here"), bench.told());
    }

    @Test
    void whatACountyHasRetiredComesBackInTheWordsOfTheSheet() {
        List<ExtensionField> fields = List.of(
                field("local", Kind.YES_NO, "本地", false),
                new ExtensionField(
                        "school", Kind.CODE, new Titles("学历", "school"), false, "education", null, null, null, null),
                field("rate", Kind.DECIMAL, "配套率", false),
                field("since", Kind.DATE, "起始日", false));
        List<String> names = new ArrayList<>(FIELDS.subList(0, 5));
        fields.forEach(field -> names.add(field.name()));
        extend(fields, fields);
        bench.sheet(names, liubei("是", "专科教育", "5.5", "2022-03-01"));
        assertEquals(
                "{\"local\":true,\"rate\":5.5,\"school\":\"30\",\"since\":\"2022-03-01\"}",
                bench.value(0, "extension"));
        extend(fields, List.of(), fields);
        WriteResult again = bench.sheet(names, liubei("是", "专科教育", "5.50", "2022年3月1日"));
        assertEquals(List.of(), bench.told());
        assertEquals(1, again.unchanged());
        bench.sheet(names, liubei("否", "大学本科教育", "5.51", "2022年3月2日"));
        assertEquals(
                List.of(
                        "1 local field-not-here",
                        "1 rate field-not-here",
                        "1 school field-not-here",
                        "1 since field-not-here"),
                bench.told().stream().sorted().toList());
        bench.sheet(names, row("柳北区", PipelineBench.CODE_A, "null", null, "很多", null));
        assertEquals(
                List.of("1 local field-not-here", "1 rate field-not-here"),
                bench.told().stream().sorted().toList(),
                "words that mean nothing are no value that is missing");
    }

    @Test
    void oneNameMayMeanTwoKindsOfValues() {
        extend(List.of(field("tier", Kind.WHOLE_NUMBER, "层级", false)), List.of(field("tier", Kind.TEXT, "档次", false)));
        List<String> fields = FIELDS.subList(0, 6);
        WriteResult written = bench.sheet(fields, yufeng("2"), liubei("二级"));
        assertEquals(List.of(), bench.told());
        assertEquals(2L, written.entries().get(0).get("tier"));
        assertEquals("二级", written.entries().get(1).get("tier"));
        bench.sheet(fields, yufeng("二级"));
        assertEquals(List.of("1 tier not-a-number"), bench.told());
        RegisterDefinition city = bench.tenants.tailored(bench.sample, PlaceCode.of("450200"));
        assertSame(ValueKind.TEXT, city.require("tier").kind());
        assertEquals(
                "2", city.require("tier").access().get(bench.store.entries().get(0)));
    }

    @Test
    void rulesOfAnotherModuleSeeTheRowsOnlyWhereItIsOn() {
        Seeing rules = new Seeing();
        bench.rules.add(rules);
        bench.moduleOfRules = "org.bagui.plugin.other";
        bench.tenants = new MadeTenants().modules("450205", "org.bagui.sample").snapshot();
        List<String> fields = FIELDS.subList(0, 5);
        bench.sheet(fields, yufeng(), liubei());
        assertEquals(List.of(450_203_000_000L), rules.derived);
        assertEquals(List.of(450_203_000_000L), rules.saved);
        assertEquals(2, rules.entered, "the sheet is the city's, which has it on");
        bench.at("450205").by(PipelineBench.officer("450205")).sheet(fields, row("柳北区", PipelineBench.CODE_A));
        assertEquals(1, rules.derived.size());
        assertEquals(2, rules.entered);
    }

    /** Rules that remember which places' rows they saw. */
    private static final class Seeing implements RegisterRules<RegisterEntry> {
        private final List<Long> derived = new ArrayList<>();
        private final List<List<String>> changed = new ArrayList<>();
        private final List<Long> saved = new ArrayList<>();
        private int entered;

        @Override
        public String register() {
            return "sample";
        }

        @Override
        public void enter(Entered row) {
            entered++;
        }

        @Override
        public void derive(Batch<RegisterEntry> batch, Faults faults) {
            batch.rows().forEach(row -> derived.add(row.entry().recordedPlace()));
            batch.rows()
                    .forEach(row -> changed.add(batch.register().fields().stream()
                            .filter(field -> !field.system() && row.changed(field.name()))
                            .map(FieldDefinition::name)
                            .toList()));
        }

        @Override
        public void afterSave(Batch<RegisterEntry> batch) {
            batch.rows().forEach(row -> saved.add(row.entry().recordedPlace()));
        }
    }
}
