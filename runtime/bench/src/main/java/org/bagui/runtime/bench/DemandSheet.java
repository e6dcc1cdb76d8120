package org.bagui.runtime.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bagui.runtime.bench.reference.DemandForm;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the demand form with every column filled in. */
final class DemandSheet {
    private static final int FLUSH_ROWS = 500;
    private static final List<String> POSTS = List.of("操作工", "包装工", "搬运工", "质检员", "装配工", "叉车司机");
    private static final List<String> REASONS = List.of("工资待遇偏低", "季节性", "流动性大");

    private static final int SHORTAGE = 8;

    private final YearMonth month;
    private final int faultyEvery;
    private int more;

    DemandSheet(YearMonth month) {
        this(month, Integer.MAX_VALUE);
    }

    /** A sheet in which one row of so many has a word for a number. */
    DemandSheet(YearMonth month, int faultyEvery) {
        this.month = month;
        this.faultyEvery = faultyEvery;
    }

    /** The same with so many columns more, for fields that a tenant has added. */
    DemandSheet with(int columns) {
        more = columns;
        return this;
    }

    /** Title of a column more. */
    static String more(int number) {
        return "扩展" + number;
    }

    /** Writes so many rows over these enterprises, several posts each where they do not suffice. */
    void write(Path file, List<Firm> firms, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("用工需求");
            for (int column = 0; column < DemandForm.COLUMNS.size(); column++) {
                sheet.inlineString(0, column, DemandForm.COLUMNS.get(column).title());
            }
            for (int column = 1; column <= more; column++) {
                sheet.inlineString(0, DemandForm.COLUMNS.size() + column - 1, more(column));
            }
            for (int row = 0; row < rows; row++) {
                Object[] values = values(firms.get(row % firms.size()), row, row / firms.size());
                if (row % faultyEvery == faultyEvery - 1) {
                    values[SHORTAGE] = "不详";
                }
                for (int column = 0; column < values.length; column++) {
                    if (values[column] instanceof Integer number) {
                        sheet.value(row + 1, column, number);
                    } else {
                        sheet.inlineString(row + 1, column, (String) values[column]);
                    }
                }
                for (int column = 0; column < more; column++) {
                    sheet.inlineString(row + 1, values.length + column, "值" + row % 10);
                }
                if (row % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private Object[] values(Firm firm, int row, int post) {
        int shortage = 1 + row % 40;
        int expansion = 5 * (row % 4);
        int wage = 3_000 + 100 * (row % 20);
        String compact = month.format(DateTimeFormatter.ofPattern("yyyyMM"));
        return new Object[] {
            Integer.parseInt(compact),
            firm.uscc(),
            firm.name(),
            firm.countyName(),
            POSTS.get((row + post) % POSTS.size()),
            "普工",
            "一般操作",
            10 + row % 90,
            shortage,
            expansion,
            Integer.parseInt(month.plusMonths(2).format(DateTimeFormatter.ofPattern("yyyyMM"))),
            shortage,
            "高中",
            "初级工",
            "不限",
            row % 5,
            wage,
            wage + 1_200,
            "月薪",
            "两班",
            "免费",
            "免费",
            "养老、医疗、工伤",
            "全日制",
            12 * (1 + row % 3),
            firm.countyName() + "工业园区" + row % 30 + "号",
            month.atDay(20).toString(),
            "脱贫劳动力、退役军人",
            REASONS.get(row % REASONS.size()),
            month.minusMonths(1).atDay(1 + row % 28).toString(),
            "网络招聘、招聘会",
            "招聘会、培训",
            "联系人",
            firm.mobile(),
            month.plusMonths(1).atEndOfMonth().toString(),
            "备注" + row,
            "否",
            "是"
        };
    }
}
