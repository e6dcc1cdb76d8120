package org.bagui.core.register.service;

import java.time.Instant;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;

/**
 * Which entries to read.
 *
 * @param register name of the register
 * @param place place whose subtree is read, or null for the actor's whole scope
 * @param period months, or null for all
 * @param word search word over the searched fields, or null
 * @param where conditions as written: {@code shortageCurrent>=5}; all must hold
 * @param sort field names, {@code -} before those sorted downward; the id is always the last
 * @param fields fields to read, or empty for those shown in lists
 * @param limit greatest number of entries of a page, 1 to 1000
 * @param after token of the page before, or null
 * @param count whether to count all entries of the query
 * @param asOf moment of the past, or null for now
 */
public record EntryQuery(
        String register,
        PlaceCode place,
        MonthRange period,
        String word,
        List<String> where,
        List<String> sort,
        List<String> fields,
        int limit,
        String after,
        boolean count,
        Instant asOf) {}
