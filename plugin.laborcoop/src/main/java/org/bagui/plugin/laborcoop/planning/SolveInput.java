package org.bagui.plugin.laborcoop.planning;

import jakarta.validation.constraints.NotNull;
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
        @NotNull List<Persons> supply,
        @NotNull List<Persons> shortage,
        List<Cost> costs,
        List<Substitution> substitutions,
        List<Bound> capacities,
        List<Bound> minimums) {
    /** Persons of an occupation at a place. */
    public record Persons(
            @NotNull String place,
            @NotNull String occupation,
            @NotNull Long persons) {}

    /**
     * Cost of one person from a place to another.
     *
     * @param from place that the person comes from
     * @param to place that the person goes to
     * @param cost cost of one person, a whole number from 0 on
     */
    public record Cost(
            @NotNull String from,
            @NotNull String to,
            @NotNull Long cost) {}

    /**
     * An offered occupation that may stand in for a wanted one.
     *
     * @param penalty what it adds to the cost of each, a whole number from 0 on
     */
    public record Substitution(
            @NotNull String wanted,
            @NotNull String offered,
            @NotNull Long penalty) {}

    /**
     * A bound on the persons from a place to the vacancies of one occupation in another.
     *
     * @param from place that the persons come from
     * @param to place of the posts
     */
    public record Bound(
            @NotNull String from,
            @NotNull String to,
            @NotNull String wanted,
            @NotNull Long persons) {}
}
