package org.bagui.plugin.laborcoop.trip;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.bagui.core.rest.Refusal;

/** Amounts of money: yuan with two decimals, from 0 to a thousand millions. */
public final class Yuan {
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000.00");
    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?(E[0-9]{1,2})?");

    private Yuan() {}

    /** The amount of a JSON number, or of a text like {@code 1234.50}; anything else is told at the member. */
    static BigDecimal read(String member, Object given) {
        if (given == null) {
            throw Refusal.of(member, "required");
        }
        String text = given.toString().strip();
        if (!(given instanceof Number) && !(given instanceof String)
                || !FORM.matcher(text).matches()) {
            throw Refusal.of(member, "no-amount");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.of(member, "no-amount");
        }
        return amount.setScale(DECIMALS);
    }

    /** The amount as the interface writes it. */
    public static String text(BigDecimal amount) {
        return amount.setScale(DECIMALS).toPlainString();
    }
}
