package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts a problem by its occupations: those that no substitution links have nothing to do with each other and are solved one by one. */
final class Occupations {

    private final Map<String, String> parents = new HashMap<>();

    private Occupations(Collection<AllocationProblem.Link> links) {
        links.forEach(link -> join(link.wanted(), link.offered()));
    }

    /** The parts of a problem, in the order of their first occupation; the heads of each ordered by place and occupation. */
    static List<Part> parts(AllocationProblem problem) {
        Occupations occupations = new Occupations(problem.substitutions().keySet());
        Map<String, Part> parts = new TreeMap<>();
        problem.supply().stream()
                .sorted()
                .forEach(head -> occupations.partOf(head, parts).supply.add(head));
        problem.shortage().stream()
                .sorted()
                .forEach(head -> occupations.partOf(head, parts).shortage.add(head));
        return List.copyOf(parts.values());
    }

    private Part partOf(AllocationProblem.Head head, Map<String, Part> parts) {
        return parts.computeIfAbsent(first(head.occupation()), key -> new Part(new ArrayList<>(), new ArrayList<>()));
    }

    private void join(String one, String other) {
        String a = first(one);
        String b = first(other);
        if (!a.equals(b)) {
            boolean inOrder = a.compareTo(b) < 0;
            parents.put(inOrder ? b : a, inOrder ? a : b);
        }
    }

    /** The first of all occupations that are linked with this one. */
    private String first(String occupation) {
        String at = occupation;
        for (String up = parents.get(at); up != null; up = parents.get(at)) {
            parents.computeIfPresent(at, (key, parent) -> parents.getOrDefault(parent, parent));
            at = up;
        }
        return at;
    }

    /** Heads whose occupations are linked. */
    record Part(List<AllocationProblem.Head> supply, List<AllocationProblem.Head> shortage) {}
}
