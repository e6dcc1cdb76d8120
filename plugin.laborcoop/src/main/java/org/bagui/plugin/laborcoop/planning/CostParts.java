package org.bagui.plugin.laborcoop.planning;

/**
 * What the cost of one person's way is made of, each part with its weight.
 *
 * @param distance for the kilometres
 * @param payGap for what the work pays less than at home
 * @param pairing for want of a pairing between the two places; 0 where one is in force
 * @param penalty for an occupation or level that is not the one wanted
 */
public record CostParts(int distance, int payGap, int pairing, int penalty) {}
