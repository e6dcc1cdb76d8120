package org.bagui.runtime.itest.situation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;

/**
 * Holds the indicators of a month, and of the months that it is compared with, against {@link Expected}.
 *
 * @param reported what was reported
 * @param month the month
 * @param compared keeps what differs
 */
public record IndicatorCheck(FirmMonths reported, YearMonth month, Compared compared) {
    /** The months that a month is compared with, by their words in the interface. */
    public static Map<String, YearMonth> against(YearMonth month) {
        Map<String, YearMonth> against = new LinkedHashMap<>();
        against.put("lastMonth", month.minusMonths(1));
        against.put("lastYear", month.minusYears(1));
        against.put("yearStart", YearMonth.of(month.getYear() - 1, 12));
        return against;
    }

    /** The indicators of those firms. */
    public void check(String what, JsonNode indicators, Predicate<Firm> which) {
        Expected expected = new Expected(reported, which);
        Map<String, BigDecimal> now = expected.values(month);
        Map<String, Map<String, BigDecimal>> then = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> sameNow = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> sameThen = new LinkedHashMap<>();
        against(month).forEach((word, other) -> {
            then.put(word, expected.values(other));
            sameNow.put(word, expected.values(month, other));
            sameThen.put(word, expected.values(other, month));
        });
        now.keySet().stream().filter(code -> !code.endsWith("%")).forEach(code -> {
            JsonNode one = find(indicators, code);
            compared.number(what + " " + code, now.get(code), one.path("value"));
            if (now.containsKey(code + "%")) {
                compared.number(what + " " + code + "%", now.get(code + "%"), one.path("percent"));
            }
            then.keySet().forEach(word -> {
                compared.number(what + " " + code + " " + word, then.get(word).get(code), one.path(word));
                JsonNode both = one.path("sameEnterprises").path(word);
                String same = what + " " + code + " of the same firms, " + word;
                compared.number(same, sameNow.get(word).get(code), both.path("value"));
                compared.number(same + " then", sameThen.get(word).get(code), both.path("before"));
                compared.number(same + " number", sameNow.get(word).get(Expected.THERE), both.path("enterprises"));
            });
        });
        change(what + " M10", now, then.get("lastMonth"), find(indicators, "M10"));
        change(what + " M11", now, then.get("yearStart"), find(indicators, "M11"));
        change(what + " M37", now, then.get("lastYear"), find(indicators, "M37"));
        change(what + " M38", sameNow.get("lastMonth"), sameThen.get("lastMonth"), find(indicators, "M38"));
    }

    private void change(String what, Map<String, BigDecimal> now, Map<String, BigDecimal> then, JsonNode indicator) {
        BigDecimal change = now.get("M04") == null || then.get("M04") == null
                ? null
                : now.get("M04").subtract(then.get("M04"));
        compared.number(what, change, indicator.path("value"));
        compared.number(what + "%", Expected.percent(change, then.get("M04")), indicator.path("percent"));
    }

    /** The indicator of a code. */
    public static JsonNode find(JsonNode indicators, String code) {
        for (JsonNode one : indicators) {
            if (one.path("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("no " + code + " in " + indicators);
    }
}
