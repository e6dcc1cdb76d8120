package org.bagui.core.register.service;

import java.time.YearMonth;
import java.util.Set;
import org.bagui.core.place.PlaceCode;

/**
 * Which warnings of stored entries to find.
 *
 * @param register name of the register
 * @param place place whose subtree is looked at; rules look no further either
 * @param period month, or null in a register without months
 * @param codes codes of the warnings, or empty for all; only rules that may raise one of them are asked
 * @param open true for those without, false for those with a reason, null for all
 */
public record WarningQuery(String register, PlaceCode place, YearMonth period, Set<String> codes, Boolean open) {}
