package org.bagui.plugin.laborcoop.transfer;

import java.util.Map;
import java.util.TreeMap;

/** What transfers under one quota must do, told as simply as can be; a number that is not booked is absent. */
final class TransferModel {
    private static final String DEPARTURE = "departure";
    private static final String ARRIVAL = "arrival";

    private final int quota;
    final Map<Long, Map<String, Integer>> booked = new TreeMap<>();
    private final Map<Long, Integer> explained = new TreeMap<>();

    TransferModel(int quota) {
        this.quota = quota;
    }

    boolean mayOpen(String leg, int persons) {
        return !leg.equals(DEPARTURE) || departed() + persons <= quota;
    }

    boolean mayBook(long id, String number, int persons) {
        Map<String, Integer> after = new TreeMap<>(booked.get(id));
        Integer before = after.put(number, persons);
        int gone = departed() - (before == null ? 0 : before) + persons;
        return stayedFits(after) && (!number.equals(DEPARTURE) || gone <= quota);
    }

    boolean mayCancel(long id, String number) {
        Map<String, Integer> after = new TreeMap<>(booked.get(id));
        return after.remove(number) != null && stayedFits(after);
    }

    private static boolean stayedFits(Map<String, Integer> numbers) {
        int most = numbers.getOrDefault(ARRIVAL, -1);
        for (String stayed : new String[] {"retention-1", "retention-3", "retention-6"}) {
            if (numbers.containsKey(stayed)) {
                if (numbers.get(stayed) > most) {
                    return false;
                }
                most = numbers.get(stayed);
            }
        }
        return true;
    }

    void book(long id, String number, Integer persons) {
        Map<String, Integer> numbers = booked.computeIfAbsent(id, none -> new TreeMap<>());
        int before = difference(id);
        if (persons == null) {
            numbers.remove(number);
        } else {
            numbers.put(number, persons);
        }
        if (difference(id) != before) {
            explained.remove(id);
        }
    }

    void explain(long id, int persons) {
        explained.merge(id, persons, Integer::sum);
    }

    int open(long id) {
        return Math.abs(difference(id)) - explained.getOrDefault(id, 0);
    }

    private int difference(long id) {
        Map<String, Integer> numbers = booked.get(id);
        return numbers.getOrDefault(DEPARTURE, 0) - numbers.getOrDefault(ARRIVAL, 0);
    }

    int departed() {
        return booked.values().stream()
                .mapToInt(numbers -> numbers.getOrDefault(DEPARTURE, 0))
                .sum();
    }
}
