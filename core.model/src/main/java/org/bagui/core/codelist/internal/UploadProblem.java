package org.bagui.core.codelist.internal;

import java.text.MessageFormat;
import java.util.Locale;
import org.bagui.core.codelist.TableFault;
import org.bagui.core.csv.CsvSyntaxException;

/** What can be wrong with an uploaded table, with its texts. */
public enum UploadProblem {
    TOO_LARGE("文件超过 {0} 字节，请拆分后再上传", "The file is larger than {0} bytes; split it"),
    TOO_MANY_ROWS("行数超过 {0}，请拆分后再上传", "More than {0} rows; split the file"),
    TOO_MANY_FAULTS("错误超过 {0} 处，其余未检查，请先改正以上各处", "More than {0} faults, the rest was not checked; mend these first"),
    NO_ROWS("文件中没有数据行", "The file has no rows below its header"),
    NOT_UTF8("文件不是 UTF-8 编码，请另存为“CSV UTF-8”后再上传", "The file is not UTF-8; save it as CSV UTF-8"),
    UNCLOSED_QUOTE("双引号没有结束，请补上或删除", "A quotation mark is not closed; close or remove it"),
    TEXT_AFTER_QUOTE(
            "结束的双引号后面必须是逗号或换行；引号内的双引号要写两个",
            "After a closing quotation mark comes a comma or the line end; double a quotation mark inside"),
    CELL_TOO_LONG("单元格内容过长（上限 10000 个字符）", "A cell is too long (at most 10,000 characters)"),
    TOO_MANY_CELLS("列数过多（上限 100 列）", "Too many columns (at most 100)"),
    MISSING_COLUMN("缺少列 {0}，请在首行写明", "Column {0} is missing; name it in the first line"),
    DUPLICATE_COLUMN("列 {0} 重复，请只保留一列", "Column {0} stands twice; keep one"),
    TOO_MANY_VALUES("本行的单元格多于表头的列", "The line has more cells than the header has columns"),
    MISSING_VALUE("{0} 不能为空", "{0} must not be empty"),
    BAD_CODE("代码“{0}”不合规定", "Code \"{0}\" is not of the allowed form"),
    DUPLICATE_CODE("代码“{0}”与第 {1} 行重复", "Code \"{0}\" already stands in line {1}"),
    OTHER_LIST("本行属于代码表 {0}，不是 {1}，请分开上传", "The line is of list {0}, not {1}; upload each list by itself"),
    TOO_LONG("内容过长（上限 {0} 个字符）", "The text is too long (at most {0} characters)"),
    BAD_TEXT("内容含有控制字符，请删除", "The text holds control characters; remove them"),
    TOO_MANY_ALIASES("别名过多或过长（上限 {0} 个，每个 {1} 个字符）", "Too many or too long aliases (at most {0} of {1} characters)"),
    BAD_DATE("“{0}”不是日期，请写成 2026-05-01 的形式", "\"{0}\" is not a date; write it like 2026-05-01"),
    ENDS_BEFORE_BEGIN("有效期止 {0} 早于有效期起 {1}，请改正", "It ends on {0}, before it begins on {1}; mend one of them"),
    BAD_FLAG("“{0}”不是“是”或“否”", "\"{0}\" is neither yes nor no"),
    UNKNOWN_PARENT("上级代码“{0}”不存在，请补上该行或改正", "Parent code \"{0}\" does not exist; add its line or mend it"),
    PARENT_NOT_ABOVE(
            "上级代码“{0}”不是本行地区的上级，请改正其中一个代码", "Code \"{0}\" is not above the place of this line; mend one of the two"),
    PARENT_CYCLE("代码“{0}”的上级循环或层级过深", "The parents of code \"{0}\" run in a circle or too deep");

    private final String zh;
    private final String en;

    UploadProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static UploadProblem of(CsvSyntaxException.Reason reason) {
        return switch (reason) {
            case UNCLOSED_QUOTE -> UNCLOSED_QUOTE;
            case TEXT_AFTER_QUOTE -> TEXT_AFTER_QUOTE;
            case FIELD_TOO_LONG -> CELL_TOO_LONG;
            case TOO_MANY_FIELDS -> TOO_MANY_CELLS;
        };
    }

    /** Stable code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TableFault at(int line, String column, Object... values) {
        return new TableFault(line, column, code(), text(zh, values), text(en, values));
    }

    private static String text(String pattern, Object[] values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            String text = String.valueOf(values[i]);
            texts[i] = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
