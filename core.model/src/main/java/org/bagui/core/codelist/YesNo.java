package org.bagui.core.codelist;

import java.util.Optional;
import java.util.Set;

/** The words and signs by which sheets say yes or no. */
public final class YesNo {
    private static final Set<String> YES = Set.of("是", "有", "对", "真", "y", "yes", "true", "t", "1", "√", "✓", "✔", "☑");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "不是", "错", "假", "n", "no", "false", "f", "0", "×", "✗", "✘", "✕", "☒");

    private YesNo() {}

    /** True for 是, 有, Y, √ …, false for 否, 无, N, × …, empty for a blank or any other text. */
    public static Optional<Boolean> parse(String text) {
        String key = TextFold.fold(text);
        if (YES.contains(key)) {
            return Optional.of(true);
        }
        return NO.contains(key) ? Optional.of(false) : Optional.empty();
    }
}
