package org.bagui.plugin.reports.fake;

import java.util.List;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.testkit.FakeDefinition;

/** Registers written down by hand, with some fields of the demand form. */
public final class TestRegister {
    private static final CodeUse NO_CODE = null;

    private final FakeDefinition made;

    private TestRegister(FakeDefinition made) {
        this.made = made.place("countyCode").bundle("test");
        system("id", ValueKind.LONG, "编号", "Id");
        system("recordedPlace", ValueKind.LONG, "填报地", "Place of report");
        system("scopePlace", ValueKind.LONG, "所在地", "Place");
        system("period", ValueKind.MONTH, "月份", "Month");
        system("status", ValueKind.TEXT, "状态", "Status");
        system("version", ValueKind.INTEGER, "版本", "Version");
        system("updatedAt", ValueKind.MOMENT, "更新时间", "Updated");
        system("origin", ValueKind.TEXT, "来源", "Origin");
    }

    /** The demand form in small. */
    public static FakeDefinition labourDemand() {
        TestRegister register = new TestRegister(new FakeDefinition("labour-demand", TestEntry.class)
                .titles("企业用工需求表", "Labour demand")
                .key("uscc", "period", "postTitle", "ordinal")
                .period(PeriodKind.MONTH));
        register.add("uscc", ValueKind.TEXT, "统一社会信用代码", "Credit code", true, false, NO_CODE);
        register.add("enterpriseName", ValueKind.TEXT, "企业名称", "Enterprise", true, true, NO_CODE);
        register.add("countyCode", ValueKind.TEXT, "县（市、区）", "County", true, true, code("division", false));
        register.add("postTitle", ValueKind.TEXT, "岗位名称", "Post", true, false, NO_CODE);
        register.add("ordinal", ValueKind.INTEGER, "同名岗位序号", "No. among posts of one title", false, true, NO_CODE);
        register.add("postCategory", ValueKind.TEXT, "岗位类别", "Category", true, false, code("post_category", false));
        register.add("shortageCurrent", ValueKind.INTEGER, "当期生产缺工人数", "Shortage", true, false, NO_CODE);
        register.add("wageMin", ValueKind.INTEGER, "月薪下限", "Pay from", false, false, NO_CODE);
        register.add("wageMax", ValueKind.INTEGER, "月薪上限", "Pay to", false, false, NO_CODE);
        register.add("neededBy", ValueKind.DATE, "到岗时间", "Needed by", false, false, NO_CODE);
        register.add("expansionPeriod", ValueKind.MONTH, "预计缺工时间", "Expansion", false, false, NO_CODE);
        register.add(
                "socialInsurance", ValueKind.TEXT, "缴纳社会保险", "Insurance", false, false, code("social_insurance", true));
        register.add("released", ValueKind.BOOLEAN, "同意公开发布", "Released", false, false, NO_CODE);
        register.add("payroll", ValueKind.DECIMAL, "工资总额", "Payroll", false, false, NO_CODE);
        register.derived("tertiarySector", ValueKind.TEXT, "产业", "Sector", code("tertiary_sector", false));
        return register.made;
    }

    /** A register without months and without a field for the place. */
    public static FakeDefinition schools() {
        TestRegister register = new TestRegister(new FakeDefinition("school", TestEntry.class)
                .titles("学校", "Schools")
                .key("uscc"));
        register.add("uscc", ValueKind.TEXT, "统一社会信用代码", "Credit code", true, false, NO_CODE);
        register.add("seats", ValueKind.INTEGER, "学位数", "Seats", true, false, NO_CODE);
        register.add("head", ValueKind.TEXT, "校长", "Head", false, false, NO_CODE);
        return register.made;
    }

    private static CodeUse code(String list, boolean many) {
        return new CodeUse(list, "", many, false);
    }

    private void system(String name, ValueKind kind, String zh, String en) {
        made.field(field(name, kind, true, zh, en, false, false, null, List.of()));
    }

    private void derived(String name, ValueKind kind, String zh, String en, CodeUse code) {
        made.field(field(name, kind, false, zh, en, false, false, code, List.of("uscc")));
    }

    private void add(
            String name, ValueKind kind, String zh, String en, boolean required, boolean defaulted, CodeUse code) {
        made.field(field(name, kind, false, zh, en, required, defaulted, code, List.of()));
    }

    private static FieldDefinition field(
            String name,
            ValueKind kind,
            boolean system,
            String zh,
            String en,
            boolean required,
            boolean defaulted,
            CodeUse code,
            List<String> from) {
        FieldAccess access = new FieldAccess() {
            @Override
            public Object get(RegisterEntry entry) {
                return ((TestEntry) entry).values.get(name);
            }

            @Override
            public void set(RegisterEntry entry, Object value) {
                ((TestEntry) entry).values.put(name, value);
            }
        };
        boolean filterable = List.of("uscc", "period", "status").contains(name);
        return FieldDefinition.named(name, kind)
                .system(system)
                .titles(new Titles(zh, en))
                .bounds(new Bounds(required, null, null, null, null, null, null, false))
                .code(code)
                .derivedFrom(from)
                .defaulted(defaulted)
                .filterable(filterable)
                .access(access)
                .build();
    }
}
