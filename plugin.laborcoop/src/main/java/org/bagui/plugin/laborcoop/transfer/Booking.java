package org.bagui.plugin.laborcoop.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.plugin.laborcoop.pairing.Side;

/** A number of persons that one side books of a transfer. */
public enum Booking {
    /** Who left. */
    DEPARTURE("departure", Side.SENDING, 0),
    /** Who came. */
    ARRIVAL("arrival", Side.RECEIVING, 0),
    /** Who was still there a month after the arrival. */
    AFTER_ONE("retention-1", Side.RECEIVING, 1),
    /** Who was still there after three months. */
    AFTER_THREE("retention-3", Side.RECEIVING, 3),
    /** Who was still there after six months. */
    AFTER_SIX("retention-6", Side.RECEIVING, 6);

    /** The numbers of those who stayed, the earliest first. */
    public static final List<Booking> RETENTION = List.of(AFTER_ONE, AFTER_THREE, AFTER_SIX);

    private final String word;
    private final Side side;
    private final int months;

    Booking(String word, Side side, int months) {
        this.word = word;
        this.side = side;
        this.months = months;
    }

    /** Word of the interface. */
    public String word() {
        return word;
    }

    /** The only side that books it. */
    public Side side() {
        return side;
    }

    /** Months after the arrival; 0 for the two legs. */
    public int months() {
        return months;
    }

    static Optional<Booking> parse(String word) {
        return Stream.of(values()).filter(booking -> booking.word.equals(word)).findFirst();
    }

    static Optional<Booking> retention(Integer months) {
        return RETENTION.stream()
                .filter(booking -> months != null && booking.months == months)
                .findFirst();
    }
}
