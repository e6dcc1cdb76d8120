package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;
import org.bagui.runtime.register.tenant.MadeTenants;
import org.junit.jupiter.api.Test;

class ExtensionWritingTest {
    private static final String MODULE = "org.bagui.sample";
    private static final List<String> BASE =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent");
    private static final List<String> WITH_TIER = List.of(
            "countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "tier", "rate", "since", "local");

    private static final ExtensionField TIER = field("tier", Kind.WHOLE_NUMBER, false, "层级");
    private static final ExtensionField RATE = field("rate", Kind.DECIMAL, false, "配套率");
    private static final ExtensionField SINCE = field("since", Kind.DATE, false, "起始日");
    private static final ExtensionField LOCAL = field("local", Kind.YES_NO, false, "本地");
    private static final List<ExtensionField> ALL = List.of(TIER, RATE, SINCE, LOCAL);

    private final PipelineBench bench = new PipelineBench();

    private static ExtensionField field(String name, Kind kind, boolean required, String zh) {
        BigDecimal max = kind == Kind.WHOLE_NUMBER ? BigDecimal.valueOf(3) : null;
        return new ExtensionField(name, kind, new Titles(zh, name), required, null, null, max, null, null);
    }

    private void extend(List<ExtensionField> now, List<ExtensionField> retired) {
        bench.tenants =
                new MadeTenants().fields("450200", "sample", now, retired).snapshot();
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private Object column() {
        return bench.value(0, "extension");
    }

    @Test
    void valuesOfEveryKindGoIntoTheColumnAndOutOfItAgain() {
        extend(ALL, List.of());
        Object[] row = row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, "２", "12.50", "2022年3月1日", "是");
        WriteResult result = bench.sheet(WITH_TIER, row);
        assertEquals(List.of(), bench.told());
        assertEquals("{\"local\":true,\"rate\":12.5,\"since\":\"2022-03-01\",\"tier\":2}", column());
        assertEquals(2L, result.entries().get(0).get("tier"));
        assertEquals(new BigDecimal("12.5"), result.entries().get(0).get("rate"));
        assertEquals(1, bench.sheet(WITH_TIER, row).unchanged());
    }

    @Test
    void wrongValuesAreToldAtTheirFields() {
        extend(ALL, List.of());
        bench.sheet(WITH_TIER, row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, 4, "很多", "昨天", "也许"));
        assertEquals(
                List.of("1 local not-yes-or-no", "1 rate not-a-number", "1 since not-a-date", "1 tier too-large"),
                bench.told().stream().sorted().toList());
    }

    @Test
    void aNewRequiredFieldIsAskedOfNewAndChangedEntries() {
        Object[] row = row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1);
        bench.sheet(BASE, row);
        extend(List.of(field("grade", Kind.TEXT, true, "等级")), List.of());
        assertEquals(
                1,
                bench.sheet(BASE, row("鱼峰区", PipelineBench.CODE_B, "乙公司", "焊工", 1))
                        .rejected());
        assertEquals(List.of("1 grade required"), bench.told());
        Long id = bench.store.entries().get(0).id();
        assertThrows(
                Problem.class, () -> bench.single(Operation.PATCH, id, 1, Map.of("shortageCurrent", 2)), "changed");
        assertEquals(List.of("1 grade required"), bench.told());
        assertEquals("reported", bench.store.entries().get(0).status(), "what is there stays");
    }

    @Test
    void aRetiredFieldKeepsItsValueAndTakesNoOther() {
        extend(List.of(TIER, RATE), List.of());
        bench.sheet(
                List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "tier", "rate"),
                row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, 2, 5));
        extend(List.of(RATE), List.of(TIER));
        Long id = bench.store.entries().get(0).id();
        WriteResult patched = bench.single(Operation.PATCH, id, 1, Map.of("rate", 6));
        assertEquals("{\"rate\":6,\"tier\":2}", column());
        assertEquals(2L, patched.entries().get(0).get("tier"), "readable");
        assertEquals(1, bench.single(Operation.PATCH, id, 2, Map.of("tier", 2)).unchanged(), "sent back as read");
        assertThrows(Problem.class, () -> bench.single(Operation.PATCH, id, 2, Map.of("tier", 1)));
        assertEquals(List.of("1 tier read-only-field"), bench.told());
    }

    @Test
    void aSiblingTenantHasNoSuchField() {
        extend(ALL, List.of());
        bench.at("450302").by(PipelineBench.officer("450302"));
        Problem refused = assertThrows(
                Problem.class,
                () -> bench.sheet(WITH_TIER, row("秀峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, 1, 1, null, null)));
        assertEquals("unknown-field", refused.code());
    }

    @Test
    void whatATenantHasSwitchedOffIsWrittenByNobody() {
        bench.tenants = new MadeTenants().modules("450205", "other").snapshot();
        bench.at("450205").by(PipelineBench.officer("450205"));
        Object[] row = row("柳北区", PipelineBench.CODE_A, "示例公司", "焊工", 1);
        assertEquals(
                "module-not-enabled",
                assertThrows(Problem.class, () -> bench.sheet(BASE, row)).code());
        bench.at("450200").by(PipelineBench.officer("450200"));
        WriteResult mixed = bench.sheet(BASE, row, row("鱼峰区", PipelineBench.CODE_B, "乙公司", "焊工", 1));
        assertEquals(List.of("1 jurisdiction module-not-enabled"), bench.told());
        assertEquals(1, mixed.fresh());
    }

    @Test
    void whatWasWrittenWhereTheModuleIsOffByNowIsNotUndone() {
        bench.through("import:9").sheet(BASE, row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1));
        bench.tenants = new MadeTenants().modules("450203", "other").snapshot();
        bench.by(PipelineBench.officer("450200"));
        Problem refused = assertThrows(Problem.class, () -> bench.undo("import:9"));
        assertEquals("module-not-enabled", refused.code());
        assertEquals(1, bench.store.entries().size());
    }

    @Test
    void aPatternThatTriesForEverIsGivenUp() {
        ExtensionField plate = new ExtensionField(
                "plate", Kind.TEXT, new Titles("车牌", "Plate"), false, null, null, null, 100, "a?".repeat(49) + "b");
        extend(List.of(plate), List.of());
        List<String> fields = List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "plate");
        Object[] row = row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, "a".repeat(49));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> bench.sheet(fields, row));
        assertEquals(List.of("1 plate pattern"), bench.told());
        bench.sheet(fields, row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 1, "aab"));
        assertEquals("{\"plate\":\"aab\"}", column());
    }

    @Test
    void theDefinitionOfATenantHasAHashOfItsOwn() {
        RegisterDefinition own = PipelineBench.sample();
        extend(List.of(TIER), List.of());
        RegisterDefinition tailored = bench.tenants.tailored(own, PlaceCode.of("450203"));
        assertNotEquals(own.hash(), tailored.hash());
        assertEquals(own.fields().size() + 1, tailored.fields().size());
        assertSame(own, bench.tenants.tailored(own, PlaceCode.of("450302")));
        assertNull(own.field("tier").orElse(null));
        assertEquals(MODULE, tailored.bundle());
    }
}
