package org.bagui.runtime.bench.reference;

import java.util.List;
import java.util.stream.Collectors;

/** The columns of the form 企业用工需求表, and the plain table that the reference reads them into. */
public final class DemandForm {
    /** All columns in the order of the form. */
    public static final List<Column> COLUMNS = List.of(
            whole("填报月份"),
            text("统一社会信用代码"),
            text("企业名称"),
            text("县(市、区)"),
            text("岗位名称"),
            text("岗位类别"),
            text("工种(职业编码)"),
            whole("现有在岗人数"),
            whole("当期生产缺工人数"),
            whole("扩大产能后预计缺工人数"),
            whole("预计缺工时间"),
            whole("本月计划招聘人数"),
            text("学历要求"),
            text("技能等级要求"),
            text("年龄范围"),
            whole("工作经验"),
            whole("月薪下限"),
            whole("月薪上限"),
            text("计薪方式"),
            text("工时与班次"),
            text("是否包吃"),
            text("是否包住"),
            text("缴纳社会保险"),
            text("用工形式"),
            whole("合同期限"),
            text("工作地点"),
            text("到岗时间"),
            text("可接收人员"),
            text("缺工原因"),
            text("缺工开始时间"),
            text("招聘渠道"),
            text("需要的服务"),
            text("联系人"),
            text("联系电话"),
            text("有效期至"),
            text("备注"),
            text("补充流失"),
            text("同意公开发布"));

    private DemandForm() {}

    /**
     * One column.
     *
     * @param title title in the form
     * @param whole whether it holds whole numbers
     */
    public record Column(String title, boolean whole) {}

    private static Column text(String title) {
        return new Column(title, false);
    }

    private static Column whole(String title) {
        return new Column(title, true);
    }

    /** Statement that makes the plain table. */
    public static String table() {
        int[] next = {0};
        return COLUMNS.stream()
                .map(column -> "c" + next[0]++ + (column.whole() ? " INTEGER" : " VARCHAR(500)"))
                .collect(Collectors.joining(", ", "CREATE TABLE raw_demand (", ")"));
    }
}
