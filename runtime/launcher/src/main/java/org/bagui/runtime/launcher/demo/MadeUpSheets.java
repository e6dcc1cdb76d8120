package org.bagui.runtime.launcher.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Writes the monthly forms of a county as CSV, as its officer would send them. */
final class MadeUpSheets {
    private static final String PROFILE_HEADER = "县(市、区),企业名称,统一社会信用代码,登记注册类型,行业(大类),生产经营地址,经营状态,"
            + "联系人,联系电话,现有职工总数,产业工人总数,普工,技工(技能工人),无等级,学徒工,初级工(五级),中级工(四级),高级工(三级),"
            + "技师(二级),高级技师(一级),普工月均工资,是否规模以上企业,是否重点企业,上年度营业收入";
    private static final String DEMAND_HEADER =
            "企业名称,统一社会信用代码,岗位名称,岗位类别,现有在岗人数,当期生产缺工人数," + "扩大产能后预计缺工人数,预计缺工时间,本月计划招聘人数,月薪下限,月薪上限,用工形式,缺工原因,联系人,联系电话";
    private static final String FLOW_HEADER = "统一社会信用代码,上月末在职人数,本月新招人数,本月流失人数,减员类型,减员主要原因";
    private static final List<String> POSTS = List.of("操作工", "包装工", "搬运工", "焊工", "电工", "数控车工", "质检员");
    private static final List<String> SKILLED = List.of("焊工", "电工", "数控车工");
    private static final List<String> REASONS = List.of("工资待遇偏低", "技能不匹配", "季节性用工", "人员流失", "扩大产能");
    private static final double[] LEVELS = {0.38, 0.24, 0.17, 0.11, 0.06, 0.03};

    private final YearMonth month;
    private final List<MadeUpEnterprise> odd;

    /**
     * Forms of a month.
     *
     * @param odd firms whose staff and shortage jump, so that the platform asks about them
     */
    MadeUpSheets(YearMonth month, List<MadeUpEnterprise> odd) {
        this.month = month;
        this.odd = odd;
    }

    /** Posts that a firm looks for. */
    int posts(MadeUpEnterprise enterprise) {
        int posts = random(enterprise).nextInt(3);
        return odd.contains(enterprise) ? Math.max(1, posts) : posts;
    }

    /** The enterprise profile sheet (企业情况表). */
    String profiles(List<MadeUpEnterprise> enterprises) {
        StringBuilder sheet = new StringBuilder("\uFEFF").append(PROFILE_HEADER).append("\r\n");
        for (MadeUpEnterprise enterprise : enterprises) {
            int staff = staff(enterprise);
            int industrial = staff * 3 / 4;
            int general = industrial * 2 / 3;
            StringJoiner row = new StringJoiner(",");
            row.add(enterprise.countyName())
                    .add(enterprise.name())
                    .add(enterprise.uscc())
                    .add("私营有限责任公司");
            row.add(enterprise.industry())
                    .add(enterprise.countyName() + "工业大道" + staff % 200 + "号")
                    .add("正常生产");
            row.add(enterprise.contact()).add(enterprise.mobile());
            row.add(text(staff)).add(text(industrial)).add(text(general)).add(text(industrial - general));
            int left = industrial;
            for (double share : LEVELS) {
                int heads = (int) (industrial * share);
                left -= heads;
                row.add(text(heads));
            }
            row.add(text(left)).add(text(2_600 + staff % 18 * 100));
            row.add(enterprise.staff() > 300 ? "是" : "否").add(enterprise.staff() > 900 ? "市级重点企业" : "否");
            // In ten thousand yuan; from 2,000 on a firm is above the designated size.
            row.add(text(enterprise.staff() * (enterprise.staff() > 300 ? 40 : 6)));
            sheet.append(row).append("\r\n");
        }
        return sheet.toString();
    }

    /** The labour demand sheet (企业用工需求表). */
    String demands(List<MadeUpEnterprise> enterprises) {
        StringBuilder sheet = new StringBuilder("\uFEFF").append(DEMAND_HEADER).append("\r\n");
        for (MadeUpEnterprise enterprise : enterprises) {
            SplittableRandom random = random(enterprise);
            random.nextInt(3);
            for (int i = 0; i < posts(enterprise); i++) {
                String post = POSTS.get((random.nextInt(3) + i * 3) % POSTS.size());
                int shortage = odd.contains(enterprise)
                        ? staff(enterprise) / 4
                        : 1 + random.nextInt(Math.max(2, staff(enterprise) / 25));
                int expansion = random.nextInt(4) == 0 ? 5 * (1 + random.nextInt(6)) : 0;
                int wage = 3_000 + 100 * random.nextInt(20);
                StringJoiner row = new StringJoiner(",");
                row.add(enterprise.name()).add(enterprise.uscc()).add(post);
                row.add(SKILLED.contains(post) ? "技工" : "普工");
                int held = 1 + random.nextInt(Math.max(1, staff(enterprise) / 6));
                row.add(text(held)).add(text(shortage)).add(text(expansion));
                row.add(expansion == 0 ? "" : month.plusMonths(2).toString().replace("-", ""));
                row.add(text(random.nextInt(shortage + 1))).add(text(wage)).add(text(wage + 1_200));
                row.add("全日制").add(REASONS.get(random.nextInt(REASONS.size())));
                row.add(enterprise.contact()).add(enterprise.mobile());
                sheet.append(row).append("\r\n");
            }
        }
        return sheet.toString();
    }

    /** The sheet of hires and separations (企业用工变动表), which leads from last month's staff to this month's. */
    String flows(List<MadeUpEnterprise> enterprises) {
        StringBuilder sheet = new StringBuilder("\uFEFF").append(FLOW_HEADER).append("\r\n");
        for (MadeUpEnterprise enterprise : enterprises) {
            int opening = new MadeUpSheets(month.minusMonths(1), List.of()).staff(enterprise);
            int change = staff(enterprise) - opening;
            int hires = Math.max(change, 0) + opening / 40;
            StringJoiner row = new StringJoiner(",");
            row.add(enterprise.uscc()).add(text(opening)).add(text(hires)).add(text(hires - change));
            row.add(change < 0 ? "自然减员" : "").add(change < 0 ? "订单不足" : "");
            sheet.append(row).append("\r\n");
        }
        return sheet.toString();
    }

    /** Staff drifts by up to a tenth a month; that of odd firms jumps. */
    private int staff(MadeUpEnterprise enterprise) {
        int staff = enterprise.staff() * (95 + random(enterprise).nextInt(11)) / 100;
        return odd.contains(enterprise) ? staff * 8 / 5 + 10 : staff;
    }

    private SplittableRandom random(MadeUpEnterprise enterprise) {
        return new SplittableRandom(enterprise.uscc().hashCode() * 31L + month.hashCode());
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
