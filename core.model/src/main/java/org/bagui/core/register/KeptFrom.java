package org.bagui.core.register;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of which month each yearly value of an entry is: fields that are asked once a year keep their value until it is changed.
 *
 * <p>As text, the month of most of them, then the others with their fields: {@code 2022-01;2022-04:canteen,dormBeds}. An
 * entry all of whose values are of its own month has no text at all. A register keeps it in a field named
 * {@value #FIELD}.
 */
public final class KeptFrom {
    /** Name of the field that holds the text. */
    public static final String FIELD = "keptFrom";

    private final YearMonth most;
    private final Map<String, YearMonth> others;

    private KeptFrom(YearMonth most, Map<String, YearMonth> others) {
        this.most = most;
        this.others = others;
    }

    /**
     * Reads a text.
     *
     * @param text the text, or null
     * @param own month of the entry
     */
    public static KeptFrom of(String text, YearMonth own) {
        if (text == null) {
            return new KeptFrom(own, Map.of());
        }
        String[] groups = text.split(";");
        Map<String, YearMonth> others = new HashMap<>();
        for (int i = 1; i < groups.length; i++) {
            int colon = groups[i].indexOf(':');
            YearMonth month = YearMonth.parse(groups[i].substring(0, colon));
            for (String field : groups[i].substring(colon + 1).split(",")) {
                others.put(field, month);
            }
        }
        return new KeptFrom(YearMonth.parse(groups[0]), others);
    }

    /** Month that the field's value is of. */
    public YearMonth month(String field) {
        return others.getOrDefault(field, most);
    }

    /**
     * Writes the text.
     *
     * @param months months of the fields
     * @param own month of the entry
     * @return the text, or null where all are of that month
     */
    public static String text(Map<String, YearMonth> months, YearMonth own) {
        Map<YearMonth, StringBuilder> fields = new TreeMap<>();
        Map<YearMonth, Integer> counts = new LinkedHashMap<>();
        months.forEach((field, month) -> {
            counts.merge(month, 1, Integer::sum);
            StringBuilder names = fields.computeIfAbsent(month, key -> new StringBuilder());
            names.append(names.isEmpty() ? "" : ",").append(field);
        });
        YearMonth most = own;
        for (Map.Entry<YearMonth, Integer> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        StringBuilder text = new StringBuilder(most.toString());
        for (Map.Entry<YearMonth, StringBuilder> group : fields.entrySet()) {
            if (!group.getKey().equals(most)) {
                text.append(';').append(group.getKey()).append(':').append(group.getValue());
            }
        }
        return most.equals(own) && fields.size() <= 1 ? null : text.toString();
    }
}
