package org.bagui.core.persistence.store;

import org.bagui.core.register.RegisterEntry;

/**
 * One change of one entry; the platform has set id, version and all technical fields of {@code after}.
 *
 * @param before the entry as read, or null where it is new
 * @param after the entry as it shall be, or null where it goes
 */
public record Change(RegisterEntry before, RegisterEntry after) {}
