package org.bagui.core.person;

/**
 * What became of a registration.
 *
 * @param person the person, new or there before
 * @param known whether the place had the ID number already; nothing was changed then
 * @param nameDiffers whether a person known already has another name than the one entered
 */
public record Registered(Person person, boolean known, boolean nameDiffers) {}
