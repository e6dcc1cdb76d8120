package org.bagui.core.register.service;

import java.time.Instant;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;

/**
 * Which figures to put together.
 *
 * @param register name of the register
 * @param place place whose subtree counts
 * @param period months, or null for all
 * @param by dimensions: {@code region}, {@code city}, {@code county}, {@code township}, {@code period} or declared ones
 * @param measures declared measures and {@code count}; empty for all
 * @param where conditions as in {@link EntryQuery#where()}
 * @param last whether stocks over several periods count with their last month
 * @param asOf moment of the past, or null for now
 */
public record RollUpQuery(
        String register,
        PlaceCode place,
        MonthRange period,
        List<String> by,
        List<String> measures,
        List<String> where,
        boolean last,
        Instant asOf) {}
