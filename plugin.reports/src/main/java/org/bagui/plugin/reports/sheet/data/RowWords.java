package org.bagui.plugin.reports.sheet.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.SheetText;

/** The words by which rows without data are known. */
final class RowWords {

    private static final Set<String> TOTALS =
            Set.of("合计", "总计", "小计", "共计", "累计", "总合计", "合计数", "总数", "汇总", "total", "sum", "subtotal");
    private static final Pattern TOTAL_OF = Pattern.compile("^.{1,15}(?:合计|总计|小计|共计)(?:数|人数)?$");
    private static final Pattern PUNCTUATION = Pattern.compile("[:()\\-]");
    private static final Pattern LABEL = Pattern.compile("^(?:填表人|填报人|制表人|制表|审核人|审核|审批人|复核人|复核|负责人|单位负责人"
            + "|部门负责人|科室负责人|统计负责人|主要负责人|分管负责人|企业负责人|分管领导|主管领导|单位领导|领导签字|局领导|经办人|统计人员"
            + "|统计员|报送人|报表人|联系人|联系电话|联系方式|电话|填报单位|填表单位|报送单位|单位|填报时间|填报日期|填表日期|填表时间|报出日期|报送日期"
            + "|制表日期|制表时间|签字|签名|盖章|公章|日期|单位公章|单位盖章)"
            + "(?:\\([^)]{0,12}\\)|签字|签名|签章|盖章|电话|联系电话|姓名)*");
    private static final Pattern NOTE = Pattern.compile(
            "^(?:注(?:意事项|释|明)?\\d{0,2}[:.、]|注意[:,]|说明\\d{0,2}[:.、]|备注\\d{0,2}[:.、]|附注[:.]?|填表说明|填报说明|填写说明|指标解释|[*※★●◆#]).*");
    private static final Pattern LISTED =
            Pattern.compile("^(?:\\(?\\d{1,2}[.、)]|\\(?[一二三四五六七八九十]{1,3}[.、)]|第[一二三四五六七八九十]+[,、]).*");
    private static final Pattern TITLE =
            Pattern.compile("^(?:附(?:件|表)\\d*[::]?|.{2,40}表(?:\\(续\\)|续表|\\(续表\\))?|续表.*|第\\d+页.*)$");
    private static final Pattern EXAMPLE = Pattern.compile("^(?:例|示例|样例|范例|举例|填写示例|填表示例|例如|例子|[Ee]xample)\\d?[::]?$");
    private static final Pattern COUNT = Pattern.compile("^[-—–/\\\\*×]+$|^[-+]?[\\d,.]+%?(?:人|户|家|个|名|元|万元|次)?$");

    private RowWords() {}

    /** Gives the text of one width and without any blank. */
    static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!SheetText.isBlank(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Says of the letters that most cells are made of that folding leaves them alone. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 0x7F;
            boolean ideograph = c >= 0x4E00 && c <= 0x9FA5;
            if (!ascii && !ideograph) {
                return false;
            }
        }
        return true;
    }

    /** Sorts out at a glance what is no total, for most cells are not. */
    static boolean mayBeTotal(String text) {
        if (text.length() > 40) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '计', '总', '汇', 't', 'T', 's', 'S' -> {
                    return true;
                }
                default -> {
                    // says nothing
                }
            }
        }
        return false;
    }

    static boolean isTotal(String folded) {
        String word = PUNCTUATION.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
        return TOTALS.contains(word) || TOTAL_OF.matcher(word).matches();
    }

    /** Says whether the text is a label such as {@code 填表人:某某}, or the label alone. */
    static boolean isLabel(String folded, boolean needsColon) {
        Matcher label = LABEL.matcher(folded);
        if (!label.lookingAt()) {
            return false;
        }
        return label.end() == folded.length() ? !needsColon : folded.charAt(label.end()) == ':';
    }

    static boolean isNote(String folded) {
        return NOTE.matcher(folded).matches() || "注".equals(folded) || "备注".equals(folded) || "说明".equals(folded);
    }

    /** Says whether a text that stands alone in its row reads as a note or a title and not as a value. */
    static boolean isAside(String folded) {
        return isNote(folded)
                || (folded.length() >= 8 && LISTED.matcher(folded).matches())
                || TITLE.matcher(folded).matches();
    }

    static boolean isExample(String folded) {
        return EXAMPLE.matcher(folded).matches();
    }

    /** Says whether the text is a number, a number with its unit, or a dash. */
    static boolean isCount(String folded) {
        return COUNT.matcher(folded).matches();
    }
}
