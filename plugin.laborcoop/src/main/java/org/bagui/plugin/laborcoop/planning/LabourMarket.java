package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.occupation.PostKeys;
import org.bagui.plugin.laborcoop.occupation.Substitute;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Bound;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.bagui.plugin.laborcoop.planning.SolveInput.Substitution;

/**
 * Makes the problem of a place and month: the registers' figures with the changes of a scenario. An occupation and its skill level are one key
 * of the problem; levels count only where a post asks for one.
 */
final class LabourMarket {
    private final Map<Cell, Long> shortage;
    private final PostKeys keys;

    private LabourMarket(Map<Cell, Long> shortage, List<Substitute> substitutes) {
        this.shortage = shortage;
        Set<Post> posts = shortage.keySet().stream().map(Cell::post).collect(Collectors.toSet());
        keys = new PostKeys(posts, substitutes);
    }

    /** The input of the solver. */
    static SolveInput of(
            Map<Cell, Long> supply, Map<Cell, Long> shortage, Options options, List<Substitute> substitutes) {
        Map<Cell, Long> offered = MarketChanges.applied("options/supply", supply, options.supply());
        Map<Cell, Long> lacking = MarketChanges.applied("options/shortage", shortage, options.shortage());
        LabourMarket market = new LabourMarket(lacking, substitutes);
        return new SolveInput(
                persons(offered, post -> market.keys.offered(post.occupation(), post.rank())),
                persons(lacking, post -> post),
                List.of(),
                market.substitutions(),
                market.bounds("options/capacities", options.capacities()),
                market.bounds("options/minimums", options.minimums()));
    }

    private static List<Persons> persons(Map<Cell, Long> figures, Function<Post, Post> countedWith) {
        List<Persons> rows = new ArrayList<>();
        figures.forEach((cell, number) -> rows.add(
                new Persons(cell.county(), countedWith.apply(cell.post()).key(), number)));
        return rows;
    }

    private List<Substitution> substitutions() {
        List<Substitution> rows = new ArrayList<>();
        keys.links()
                .forEach((link, penalty) -> rows.add(
                        new Substitution(link.wanted().key(), link.offered().key(), penalty)));
        return rows;
    }

    private List<SolveInput.Bound> bounds(String list, List<Bound> bounds) {
        if (bounds == null) {
            return null;
        }
        Map<List<String>, Set<Post>> posts = new HashMap<>();
        shortage.keySet().forEach(cell -> posts.computeIfAbsent(
                        List.of(cell.county(), cell.post().occupation()), key -> new HashSet<>())
                .add(cell.post()));
        List<SolveInput.Bound> rows = new ArrayList<>();
        for (Bound bound : bounds) {
            String at = list + "/" + rows.size();
            rows.add(
                    bound == null
                            ? null
                            : new SolveInput.Bound(
                                    bound.from(), bound.to(), wanted(at, bound, posts), bound.persons()));
        }
        return rows;
    }

    /** The key of the posts that a bound is for. */
    private static String wanted(String at, Bound bound, Map<List<String>, Set<Post>> posts) {
        if (bound.wanted() == null || bound.to() == null) {
            return bound.wanted();
        }
        if (bound.wantedLevel() != null) {
            if (!OccupationSkillLevels.isCode(bound.wantedLevel())) {
                throw Refusal.of(at + "/wantedLevel", "no-skill-level");
            }
            return new Post(bound.wanted(), OccupationSkillLevels.rank(bound.wantedLevel())).key();
        }
        Set<Post> there = posts.getOrDefault(List.of(bound.to(), bound.wanted()), Set.of());
        if (there.size() > 1) {
            throw Refusal.of(at + "/wantedLevel", "bound-needs-level", bound.to(), bound.wanted());
        }
        return there.stream().findFirst().orElse(new Post(bound.wanted(), 0)).key();
    }
}
