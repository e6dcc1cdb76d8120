package org.bagui.core.register.service;

import java.time.Instant;

/**
 * A step in the life of an entry.
 *
 * @param version version of the entry that the step made
 * @param step name of the step
 * @param from state before, or null where the step created the entry
 * @param to state since
 * @param at when
 * @param by account that took it
 * @param end for whom: {@code own}, {@code above}
 * @param reason why, or null
 */
public record StepTaken(
        int version, String step, String from, String to, Instant at, String by, String end, String reason) {}
