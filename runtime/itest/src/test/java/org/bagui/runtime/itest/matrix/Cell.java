package org.bagui.runtime.itest.matrix;

import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.itest.fixture.Report;

/**
 * One question of the matrix.
 *
 * @param operation what is asked for
 * @param caller who asks
 * @param target the place whose things are asked for
 * @param query query string, which may be empty
 */
record Cell(Operation operation, Caller caller, String target, String query) {
    /** An id that nothing has. */
    static final String NOTHING = "987654321";

    /** Where an enterprise finds its entries of the last month. */
    static final String OWN_ENTRIES = "ledger/own-enterprise/" + Clerk.ago(1) + "/" + Report.DEMAND + "/entries";

    private static final Set<String> PUBLIC =
            Set.of("jurisdictions/{code}", "jurisdictions/{code}/children", "laborcoop/campaigns/{id}");

    /** What stands for a parameter of a path that is no id. */
    private static final Map<String, String> NAMES = Map.of(
            "register", Report.DEMAND,
            "list", "industry",
            "report", "city-month",
            "number", "1",
            "file", "index.html",
            "action", "nothing");

    /** The month that is asked for: enterprises report those that have just passed. */
    static String month(Operation operation) {
        return operation.path().contains("own-enterprise") ? Clerk.ago(1) : Report.MONTH;
    }

    /** Whether the caller has the permission and the place is its own or inside. */
    boolean isDue() {
        return caller.may(operation) && caller.reaches(target);
    }

    /** Whether it is answered by a change of what is kept. */
    boolean mayChange() {
        return isDue() && operation.writes();
    }

    /** Whether it is about what lies outside, and is not for all to know: names of places, campaigns and roles of those above. */
    boolean isOutside() {
        boolean fromAbove = operation.path().startsWith("roles/") && caller.isInside(target);
        return !caller.reaches(target) && !fromAbove && !PUBLIC.contains(operation.path());
    }

    /** Whether it asks for a thing outside, with the permission to do so inside. */
    boolean asksForForeignThing() {
        return isOutside() && operation.namesThing() && caller.may(operation);
    }

    /** Address of the request: the ids are the target's, or of nothing where it keeps none. */
    String address(Map<String, String> ids) {
        StringBuilder address = new StringBuilder();
        for (String part : operation.path().split("/")) {
            String value = part.startsWith("{") ? value(part, address.toString(), ids) : part;
            address.append(address.isEmpty() ? "" : "/").append(value);
        }
        return address + query.replace("@other", ids.getOrDefault("@other", NOTHING));
    }

    private String value(String part, String before, Map<String, String> ids) {
        String name = part.substring(1, part.length() - 1);
        String needed = ids.get(operation.verb() + " " + operation.path());
        return switch (name) {
            case "code", "place" -> target;
            case "period" -> needed != null ? needed : month(operation);
            case "username" ->
                isAboutOneself() ? caller.username() : needed != null ? needed : ids.getOrDefault("accounts", NOTHING);
            case "name" -> ids.getOrDefault("tokens", NOTHING);
            case "role" -> needed != null ? needed : ids.getOrDefault("roles", NOTHING);
            case "id" -> needed != null ? needed : ids.getOrDefault(before, NOTHING);
            default -> {
                String value = NAMES.get(name);
                if (value == null) {
                    throw new AssertionError("Say in Cell.NAMES what stands for " + part + " of " + operation);
                }
                yield value;
            }
        };
    }

    /** Whether it asks for something of the caller's own account. */
    private boolean isAboutOneself() {
        return operation.permission().equals("signed-in") && target.equals(caller.place());
    }

    @Override
    public String toString() {
        return operation + query + " by " + caller.name() + " for " + target;
    }
}
