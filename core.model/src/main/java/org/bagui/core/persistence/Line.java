package org.bagui.core.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that several registers say about one enterprise of a place, month by month; see {@link LineSelection}. */
public final class Line {
    private final Head head;
    private final long recordedPlace;
    private final long place;
    private final String uscc;
    private final Long[] numbers;
    private final String[] texts;

    /** The line of an enterprise; numbers stand month by month for each of the head's numbers. */
    public Line(Head head, long recordedPlace, long place, String uscc, Long[] numbers, String[] texts) {
        this.head = head;
        this.recordedPlace = recordedPlace;
        this.place = place;
        this.uscc = uscc;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** Place that reported, padded to 12 digits; with the credit code the key of the line. */
    public long recordedPlace() {
        return recordedPlace;
    }

    /** Place that the scope tests, padded to 12 digits. */
    public long place() {
        return place;
    }

    /** Credit code of the enterprise. */
    public String uscc() {
        return uscc;
    }

    /**
     * A number of a month.
     *
     * @param column name of the column
     * @param month place of the month in the selection
     * @return null where no entry gives it
     */
    public Long number(String column, int month) {
        return numbers[head.numbers.get(column) * head.months + month];
    }

    /** A text, or null where no entry gives it. */
    public String text(String column) {
        return texts[head.texts.get(column)];
    }

    /** Where the values of all lines of a selection stand. */
    public static final class Head {
        private final Map<String, Integer> numbers;
        private final Map<String, Integer> texts;
        private final int months;

        /** The head of a selection's lines. */
        public Head(List<String> numbers, List<String> texts, int months) {
            this.numbers = places(numbers);
            this.texts = places(texts);
            this.months = months;
        }

        private static Map<String, Integer> places(List<String> names) {
            Map<String, Integer> places = new HashMap<>();
            names.forEach(name -> places.put(name, places.size()));
            return Map.copyOf(places);
        }
    }
}
