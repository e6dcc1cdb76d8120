package org.bagui.plugin.reports.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.write.TableWriter;

/** Makes files of sheets as officers send them. */
public final class Sheets {
    /** Titles of the small demand form. */
    public static final List<String> DEMAND = List.of("序号", "企业名称", "统一社会信用代码", "岗位名称", "岗位类别", "当期生产缺工人数");

    private Sheets() {}

    /** A file of titles and rows. */
    public static byte[] file(SheetFormat format, List<String> titles, Object[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(format, bytes, "需求表")) {
            writer.header(titles);
            for (Object[] row : rows) {
                writer.row(row);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A good row of the small demand form. */
    public static Object[] demand(int number, String post, Object shortage) {
        String uscc = String.format("9145020%03dMA000000X", number % 1000);
        return new Object[] {number, "广西第" + number + "公司", uscc, post, "普工", shortage};
    }

    /** A demand form with so many good rows. */
    public static byte[] demands(int rows) {
        List<Object[]> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(demand(i, "操作工" + i, 5));
        }
        return file(SheetFormat.XLSX, DEMAND, all.toArray(new Object[0][]));
    }

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
