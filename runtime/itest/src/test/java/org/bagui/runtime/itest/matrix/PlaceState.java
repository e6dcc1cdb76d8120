package org.bagui.runtime.itest.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;

/** All that places keep, as the region reads it by every operation that reads. */
final class PlaceState {
    /** What tells of requests themselves, or of the moment. */
    private static final Set<String> MOVING = Set.of("audit", "metrics", "health");

    /** Which request it was, and when a report was made. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile(
            "\"traceId\":\"[^\"]*\"|\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?");

    /** Workbooks tell when they were made; the other formats tell the rest. */
    private static final String WORKBOOK = "format=xls";

    private final int percent;
    private final List<Operation> reading;
    private final List<Caller> region;
    private final Map<String, Kept> kept;

    PlaceState(List<Operation> operations, List<Caller> region, Map<String, Kept> kept, int percent) {
        this.percent = percent;
        reading = operations.stream()
                .filter(operation ->
                        !operation.writes() && !MOVING.contains(operation.path().split("/")[0]))
                .toList();
        this.region = region;
        this.kept = kept;
    }

    /** What was read by each address; what differs between two looks with nothing between them is left out. */
    Map<String, String> read() {
        Map<String, String> first = look();
        Map<String, String> second = look();
        first.entrySet().removeIf(one -> !one.getValue().equals(second.get(one.getKey())));
        return first;
    }

    private Map<String, String> look() {
        Map<String, String> found = new TreeMap<>();
        for (Operation operation : reading) {
            region.stream()
                    .filter(caller -> caller.may(operation))
                    .findFirst()
                    .ifPresent(caller -> look(operation, caller, found));
        }
        return found;
    }

    private void look(Operation operation, Caller caller, Map<String, String> found) {
        kept.forEach((place, its) -> {
            for (String query : operation.queries(place, Report.MONTH)) {
                String address = new Cell(operation, caller, place, query).address(its.ids());
                if (!query.contains(WORKBOOK) && Math.floorMod(address.hashCode(), 100) < percent) {
                    found.computeIfAbsent(address, one -> text(caller.send("GET", one, null, null)));
                }
            }
        });
    }

    private static String text(Answer answer) {
        return answer.status() + " "
                + OF_THE_MOMENT.matcher(AnswerText.ofBody(answer)).replaceAll("");
    }
}
