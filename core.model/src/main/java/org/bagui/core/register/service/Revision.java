package org.bagui.core.register.service;

import java.time.Instant;
import org.bagui.core.register.spi.EntryView;

/**
 * One version of an entry.
 *
 * @param version number of the version, from 1
 * @param from moment from which it held
 * @param to moment until which it held, or null for the present one
 * @param entry its values
 */
public record Revision(int version, Instant from, Instant to, EntryView entry) {}
