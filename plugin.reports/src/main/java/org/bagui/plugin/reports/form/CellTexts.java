package org.bagui.plugin.reports.form;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bagui.core.period.Months;
import org.bagui.core.register.definition.FieldDefinition;

/** From the value of a field to that of a cell which an import reads as the same value again. */
public final class CellTexts {
    private static final int EXACT_DIGITS = 15;

    private CellTexts() {}

    /** The way of a field; never called with null. Numbers stay numbers, everything else becomes text. */
    public static Function<Object, Object> of(FieldDefinition field, CodeTexts codes, Locale locale) {
        return of(field, codes, ShownCode.NAME, locale);
    }

    /** The same with codes shown as they are wanted. */
    public static Function<Object, Object> of(FieldDefinition field, CodeTexts codes, ShownCode shown, Locale locale) {
        return switch (field.kind()) {
            case TEXT -> field.code() == null ? Function.identity() : coded(codes.of(field, shown));
            case INTEGER -> Function.identity();
            case LONG, DECIMAL -> CellTexts::exact;
            case BOOLEAN -> answer -> yesOrNo((Boolean) answer, locale);
            case MONTH -> month -> Integer.toString(Months.toInt((YearMonth) month));
            case DATE, MOMENT -> Object::toString;
        };
    }

    /** The word of an answer. */
    public static String yesOrNo(boolean answer, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        return answer ? english ? "Yes" : "是" : english ? "No" : "否";
    }

    private static Function<Object, Object> coded(UnaryOperator<String> texts) {
        return code -> texts.apply((String) code);
    }

    /** A number that a spreadsheet's binary numbers cannot hold exactly goes as text. */
    private static Object exact(Object number) {
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : BigDecimal.valueOf((Long) number);
        return decimal.precision() > EXACT_DIGITS ? decimal.toPlainString() : number;
    }
}
