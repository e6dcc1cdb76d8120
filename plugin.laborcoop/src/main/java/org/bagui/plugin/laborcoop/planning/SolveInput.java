package org.bagui.plugin.laborcoop.planning;

import java.util.List;

/**
 * What is to be solved. Places and occupations are keys; a place must be an official code only where a cost is missing.
 *
 * @param supply persons on offer
 * @param shortage persons lacking
 * @param costs cost of one person between two places; where missing, the great-circle distance of their seats in whole
 *     kilometres, 0 inside one place
 * @param substitutions occupations that may stand in for a wanted one, at a penalty; an occupation stands for itself at none
 * @param capacities most persons from a place to the vacancies of one occupation in another
 * @param minimums least persons from a place to the vacancies of one occupation in another
 */
public record SolveInput(
        List<Persons> supply,
        List<Persons> shortage,
        List<Cost> costs,
        List<Substitution> substitutions,
        List<Bound> capacities,
        List<Bound> minimums) {
    /** Persons of an occupation at a place. */
    public record Persons(String place, String occupation, Long persons) {}

    /** Cost of one person from a place to another. */
    public record Cost(String from, String to, Long cost) {}

    /** An offered occupation that may stand in for a wanted one. */
    public record Substitution(String wanted, String offered, Long penalty) {}

    /** A bound on the persons from a place to the vacancies of one occupation in another. */
    public record Bound(String from, String to, String wanted, Long persons) {}
}
