package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the architecture draws classes that are there, where they are, and links every reason. */
class ArchitecturePageTest {
    private static final String PAGE =
            DocumentedPages.text(DocumentedPages.ROOT.resolve("docs").resolve("architecture.md"));
    private static final Pattern FLOW = Pattern.compile("```mermaid\\n(flowchart TD\\n.*?)```", Pattern.DOTALL);
    private static final Pattern DRAWN = Pattern.compile("subgraph \\w+\\[\"([^\"]+)\"]|\\w+\\[\"([\\w, ]+)<br/>");
    private static final Pattern NAMED = Pattern.compile("`@?([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.\\w+)?`");

    /** A class in a drawing, with the folder that it is drawn in. */
    private record Drawn(String folder, String name) {}

    @Test
    void fourFlowsAreDrawnOfClassesThatAreThere() {
        List<MatchResult> flows = FLOW.matcher(PAGE).results().toList();
        assertEquals(4, flows.size());
        List<Drawn> missing = new ArrayList<>();
        for (MatchResult flow : flows) {
            List<Drawn> drawn = drawn(flow.group(1));
            assertTrue(drawn.size() > 10, drawn::toString);
            drawn.stream()
                    .filter(one ->
                            DocumentedPages.sources(one.folder(), one.name()).size() != 1)
                    .forEach(missing::add);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theTextNamesClassesThatAreThere() {
        List<String> named = NAMED.matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !name.endsWith("Test"))
                .toList();
        assertTrue(named.size() > 40, named::toString);
        assertEquals(
                List.of(),
                named.stream()
                        .filter(name -> DocumentedPages.sources("", name).isEmpty())
                        .toList());
    }

    @Test
    void everyReasonIsLinked() {
        List<String> reasons = DocumentedPages.relative(DocumentedPages.all())
                .filter(page -> page.contains("/why-"))
                .toList();
        assertTrue(reasons.size() > 25, reasons::toString);
        assertEquals(
                List.of(),
                reasons.stream()
                        .filter(page -> !PAGE.contains("](../" + page + ")"))
                        .toList());
    }

    private static List<Drawn> drawn(String flow) {
        List<Drawn> all = new ArrayList<>();
        String folder = "";
        Matcher found = DRAWN.matcher(flow);
        while (found.find()) {
            if (found.group(1) != null) {
                folder = found.group(1);
            } else {
                for (String name : found.group(2).split(", ")) {
                    all.add(new Drawn(folder, name));
                }
            }
        }
        return all;
    }
}
