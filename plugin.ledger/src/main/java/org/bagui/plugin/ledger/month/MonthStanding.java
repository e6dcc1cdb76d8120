package org.bagui.plugin.ledger.month;

import java.time.LocalDate;

/**
 * Where the month of a place stands.
 *
 * @param state its state
 * @param due last day on which it is submitted in time
 * @param late whether it was submitted after that day, or was not although the day is over
 */
public record MonthStanding(MonthState state, LocalDate due, boolean late) {}
