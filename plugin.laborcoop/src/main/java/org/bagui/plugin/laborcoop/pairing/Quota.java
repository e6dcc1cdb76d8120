package org.bagui.plugin.laborcoop.pairing;

/**
 * How many workers of an occupation the two places mean to bring together while the pairing lasts.
 *
 * @param occupation code of the occupation, or its name where no list is loaded
 * @param persons persons, from 1 on
 */
public record Quota(String occupation, int persons) {}
