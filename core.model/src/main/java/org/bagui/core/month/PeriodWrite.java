package org.bagui.core.month;

import java.util.Set;
import org.bagui.core.security.Actor;

/**
 * What a write does to the months of places, as the gate sees it.
 *
 * @param actor who writes
 * @param register register that the input is for; rows of others follow it
 * @param origin through what: {@code rest}, {@code import:17}
 * @param months months that are written, those of following rows and of removed ones among them
 */
public record PeriodWrite(Actor actor, String register, String origin, Set<PlaceMonth> months) {}
