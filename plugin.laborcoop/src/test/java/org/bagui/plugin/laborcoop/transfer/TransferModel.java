package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * What transfers under one pairing must do, told as simply as can be; a number that is not booked is absent. Of two occupations one
 * has a quota, and however it is spelt it is the same one.
 */
final class TransferModel {
    private static final String DEPARTURE = "departure";
    private static final String ARRIVAL = "arrival";

    private final int quota;
    final Map<Long, Map<String, Integer>> booked = new TreeMap<>();
    private final Map<Long, Integer> explained = new TreeMap<>();
    private final Map<Long, Move> moves = new TreeMap<>();
    private LocalDate ended = LocalDate.MAX;

    /** What a transfer moves; in every month all leave on its tenth day. */
    record Move(boolean hasQuota, YearMonth month) {
        private LocalDate day() {
            return month.atDay(10);
        }
    }

    TransferModel(int quota) {
        this.quota = quota;
    }

    void end(LocalDate day) {
        ended = day;
    }

    boolean mayOpen(Move move, String leg, int persons, boolean separate) {
        boolean waits = booked.entrySet().stream()
                .anyMatch(one -> moves.get(one.getKey()).equals(move)
                        && !one.getValue().containsKey(leg)
                        && one.getValue().containsKey(leg.equals(DEPARTURE) ? ARRIVAL : DEPARTURE));
        return (separate || !waits) && (!leg.equals(DEPARTURE) || mayDepart(move, departed() + persons));
    }

    private boolean mayDepart(Move move, int departed) {
        return move.day().isBefore(ended) && (!move.hasQuota() || departed <= quota);
    }

    void open(long id, Move move) {
        moves.put(id, move);
    }

    YearMonth month(long id) {
        return moves.get(id).month();
    }

    boolean mayBook(long id, String number, int persons) {
        Map<String, Integer> after = new TreeMap<>(booked.get(id));
        Integer before = after.put(number, persons);
        if (!stayedFits(after)) {
            return false;
        }
        boolean sinks = before != null && persons <= before;
        int others = departed() - (before == null ? 0 : before);
        return !number.equals(DEPARTURE) || sinks || mayDepart(moves.get(id), others + persons);
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

    /** Persons who departed of the occupation with the quota, in all months. */
    int departed() {
        return booked.entrySet().stream()
                .filter(one -> moves.get(one.getKey()).hasQuota())
                .mapToInt(one -> one.getValue().getOrDefault(DEPARTURE, 0))
                .sum();
    }
}
