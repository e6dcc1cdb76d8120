package org.bagui.runtime.itest.made;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Made-up enterprise profiles of one county, as a sheet and as single entries. */
public final class Profiles {
    private static final String HEADER = "企业名称,统一社会信用代码,登记注册类型,行业(大类),生产经营地址,经营状态,联系人,联系电话,"
            + "现有职工总数,产业工人总数,普工,技工(技能工人),初级工(五级),中级工(四级),高级工(三级),技师(二级),高级技师(一级),普工月均工资";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Profiles() {}

    /**
     * A sheet.
     *
     * @param rows number of good rows
     * @param bad number of faulty ones after them, each without a number of staff
     * @param staff staff of each enterprise
     */
    public static byte[] sheet(String county, int rows, int bad, int staff) {
        StringBuilder sheet = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        for (int i = 0; i < rows + bad; i++) {
            StringJoiner row = new StringJoiner(",");
            row.add("示例" + county + "企业" + i).add(creditCode(county, i)).add("私营有限责任公司");
            row.add("食品制造业").add("工业大道" + i + "号").add("正常生产").add("联系人甲").add("13900000000");
            row.add(i < rows ? Integer.toString(staff) : "若干")
                    .add("20")
                    .add("12")
                    .add("8");
            row.add("5").add("4").add("3").add("2").add("1").add("2800");
            sheet.append(row).append("\r\n");
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The profile of one enterprise as the interface takes it. */
    public static Map<String, Object> entry(String county, int number, int staff) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("enterpriseName", "示例" + county + "企业" + number);
        entry.put("uscc", creditCode(county, number));
        entry.put("registrationType", "173");
        entry.put("industryCode", "14");
        entry.put("businessAddress", "工业大道" + number + "号");
        entry.put("operatingStatus", "NORMAL");
        entry.put("contactName", "联系人甲");
        entry.put("contactMobile", "13900000000");
        entry.put("employeesTotal", staff);
        entry.put("industrialWorkersTotal", 20);
        entry.put("workersGeneral", 12);
        entry.put("workersSkilled", 8);
        entry.put("skillJunior", 5);
        entry.put("skillIntermediate", 4);
        entry.put("skillSenior", 3);
        entry.put("skillTechnician", 2);
        entry.put("skillSeniorTechnician", 1);
        entry.put("wageGeneral", 2_800);
        return entry;
    }

    /** Credit code of an enterprise, its last character the check of GB 32100-2015. */
    public static String creditCode(String county, int number) {
        String first = "91" + county + "MA" + String.format("%07d", number);
        int sum = 0;
        int weight = 1;
        for (char character : first.toCharArray()) {
            sum += ALPHABET.indexOf(character) * weight;
            weight = weight * 3 % 31;
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
