package org.bagui.plugin.laborcoop.occupation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Parts those who offer an occupation by skill level, as finely as the posts ask and no finer: who has a level that no post asks for is
 * counted with those of the next lower one that some post asks for. Where no post names a level, nobody is parted.
 */
public final class PostKeys {
    private static final NavigableSet<Integer> NONE = new TreeSet<>(Set.of(0));

    private final Set<Post> wanted;
    private final Map<String, List<Substitute>> rows;
    private final Map<String, NavigableSet<Integer>> ranks = new HashMap<>();

    /** For these posts and substitutes. */
    public PostKeys(Set<Post> wanted, Collection<Substitute> substitutes) {
        this.wanted = wanted;
        rows = substitutes.stream().collect(Collectors.groupingBy(Substitute::wanted));
        for (Post post : wanted) {
            ask(post.occupation(), post.rank());
            rowsFor(post).forEach(row -> ask(row.offered(), row.rankFor(post)));
        }
    }

    private void ask(String occupation, int rank) {
        ranks.computeIfAbsent(occupation, key -> new TreeSet<>(Set.of(0))).add(rank);
    }

    private List<Substitute> rowsFor(Post post) {
        return rows.getOrDefault(post.occupation(), List.of()).stream()
                .filter(row -> row.isFor(post))
                .toList();
    }

    /** With whom those of an occupation and rank are counted. */
    public Post offered(String occupation, int rank) {
        return new Post(occupation, ranks.getOrDefault(occupation, NONE).floor(rank));
    }

    /** A post, those who may fill it, and at what penalty. */
    public record Link(Post wanted, Post offered) {}

    /** Who may fill which posts, at the least penalty; who is the very one wanted is left out. */
    public Map<Link, Long> links() {
        Map<Link, Long> links = new HashMap<>();
        for (Post post : wanted) {
            link(links, post, post.occupation(), post.rank(), 0);
            rowsFor(post).forEach(row -> link(links, post, row.offered(), row.rankFor(post), row.penalty()));
        }
        return links;
    }

    private void link(Map<Link, Long> links, Post post, String offered, int least, long penalty) {
        for (int rank : ranks.get(offered).tailSet(least, true)) {
            Post other = new Post(offered, rank);
            if (!other.equals(post)) {
                links.merge(new Link(post, other), penalty, Math::min);
            }
        }
    }
}
