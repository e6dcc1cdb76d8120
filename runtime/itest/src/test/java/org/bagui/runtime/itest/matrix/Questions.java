package org.bagui.runtime.itest.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.RunningEdition;

/** Asks the questions of the matrix, and keeps what was answered against the rules. */
final class Questions {
    private final Map<String, String> wrong = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<String, Kept> kept;
    private final Bodies bodies;

    Questions(RunningEdition platform, Map<String, Kept> kept) {
        this.kept = kept;
        bodies = new Bodies(platform);
    }

    /** What broke a rule: a cell, and what was answered. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Operations that nobody was answered with success, and what was answered last to somebody who might. */
    Map<String, String> never(List<Operation> operations) {
        Map<String, String> never = new TreeMap<>();
        operations.forEach(one -> never.put(one.general(), String.valueOf(refused.get(one.general()))));
        never.keySet().removeAll(done);
        return never;
    }

    void ask(Cell cell) {
        Kept target = kept.get(cell.target());
        Operation operation = cell.operation();
        Answer answer = send(cell, target.ids());
        String said = answer.status() + " " + (answer.status() < 300 ? "" : answer.text());
        if (answer.status() < 300) {
            done.add(operation.general());
        } else if (cell.isDue()) {
            refused.put(operation.general(), said);
        }
        boolean outside = cell.isOutside();
        if (answer.status() >= 500) {
            wrong.put(cell.toString(), said);
        } else if (!cell.caller().may(operation)) {
            boolean right = answer.status() == (cell.caller().place() == null ? 401 : 403) || answer.status() == 404;
            if (!right) {
                wrong.put(cell.toString(), "not permitted: " + said);
            }
        } else if (outside && operation.isAimed() && answer.status() < 300) {
            wrong.put(cell.toString(), "outside: " + said);
        } else if (cell.asksForForeignThing()) {
            String nothing = refusal(send(cell, Map.of()));
            if (!nothing.equals(refusal(answer))) {
                wrong.put(cell.toString(), "tells that it is there: " + said + " instead of " + nothing);
            }
        }
        String text = AnswerText.of(answer);
        kept.forEach((place, its) -> {
            if (!cell.caller().reaches(place)) {
                its.canaries().stream()
                        .filter(text::contains)
                        .forEach(canary -> wrong.put(cell.toString(), "tells " + canary + ": " + said));
            }
        });
    }

    private Answer send(Cell cell, Map<String, String> ids) {
        Operation operation = cell.operation();
        byte[] body = bodies.of(operation, cell.caller(), new Kept(cell.target(), ids));
        return cell.caller().send(operation.verb(), cell.address(ids), operation.type(), body);
    }

    /** A refusal without what differs each time. */
    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
