package org.bagui.runtime.register.identity;

import org.bagui.core.place.PlaceCode;

/**
 * A change of identity as asked for.
 *
 * @param act kind of the entries' origin
 * @param place place inside which entries change
 * @param from code that is given up
 * @param to code that they get
 * @param reason why
 * @param ownStands whether, where both codes have reported, the entries of the given-up one stand; null where nobody has
 *     said so
 * @param preview whether only to show what would happen
 */
record Order(String act, PlaceCode place, String from, String to, String reason, Boolean ownStands, boolean preview) {}
