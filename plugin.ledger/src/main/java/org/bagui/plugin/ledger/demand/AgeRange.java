package org.bagui.plugin.ledger.demand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Ages wanted at a post, kept as {@code 18-45}; 18岁以上, 45周岁以下 and the like are read too, 不限 means none.
 *
 * <p>Working age begins at 16 (Labour Law, article 15); 65 is the form's upper bound.
 */
@Component(service = FieldType.class)
public final class AgeRange implements FieldType {
    static final int LEAST = 16;
    static final int GREATEST = 65;

    private static final Pattern BOTH = Pattern.compile("(\\d{1,2})岁?[-~,至到](\\d{1,2})");
    private static final Pattern FROM = Pattern.compile("(\\d{1,2})岁?及?以上");
    private static final Pattern TO = Pattern.compile("(\\d{1,2})岁?及?以[下内]|不超过(\\d{1,2})");
    private static final Pattern NONE = Pattern.compile("(?:年龄)?(?:不限|无(?:要求|限制)?)");

    @Override
    public String name() {
        return "age-range";
    }

    @Override
    public Reading read(String text) {
        String folded = TextFold.fold(text).replace("周岁", "岁");
        if (folded.isEmpty() || NONE.matcher(folded).matches()) {
            return Reading.of(null);
        }
        String bare = folded.endsWith("岁") ? folded.substring(0, folded.length() - 1) : folded;
        Matcher both = BOTH.matcher(bare);
        Matcher from = FROM.matcher(bare);
        Matcher to = TO.matcher(bare);
        if (both.matches()) {
            return range(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)));
        }
        if (from.matches()) {
            return range(Integer.parseInt(from.group(1)), GREATEST);
        }
        if (to.matches()) {
            return range(LEAST, Integer.parseInt(to.group(1) == null ? to.group(2) : to.group(1)));
        }
        return fault();
    }

    private static Reading range(int min, int max) {
        return min < LEAST || max < min || max > GREATEST ? fault() : Reading.of(min + "-" + max);
    }

    private static Reading fault() {
        return new Reading(null, "age-range", Severity.ERROR);
    }
}
