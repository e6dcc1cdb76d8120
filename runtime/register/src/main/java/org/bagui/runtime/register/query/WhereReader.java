package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.definition.ValueKind;

/** Reads conditions such as {@code shortageCurrent>=5}: a filterable field, an operator, a literal; nothing else. */
final class WhereReader {
    /** Greatest number of conditions of a query. */
    static final int MOST = 20;

    private static final int LONGEST = 300;
    private static final int SHOWN = 60;
    private static final Pattern CONDITION =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]{0,60})\\s*(!=|<=|>=|=|<|>|~)(.*)", Pattern.DOTALL);
    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.GREATER,
            ">=", Operator.AT_LEAST,
            "~", Operator.CONTAINS);

    private final RegisterDefinition register;
    private final RecordedPlaces recorded;

    WhereReader(RegisterDefinition register, RecordedPlaces recorded) {
        this.register = register;
        this.recorded = recorded;
    }

    /** All conditions, or a coded refusal (400) of the first bad one. */
    List<Condition> read(List<String> texts) {
        if (texts.size() > MOST) {
            throw Problem.of(400, "too-many-conditions", MOST);
        }
        List<Condition> conditions = new ArrayList<>();
        for (String text : texts) {
            conditions.addAll(read(text));
        }
        return conditions;
    }

    private List<Condition> read(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw Problem.of(400, "bad-where", shown(text));
        }
        String name = parts.group(1);
        String operator = parts.group(2);
        String literal = parts.group(3).strip();
        if (name.equals(SystemFields.JURISDICTION)) {
            return inside(text, operator, literal);
        }
        FieldDefinition field = register.field(name)
                // A dimension can be asked for, so that every cell of a roll-up leads to its entries.
                .filter(found -> found.filterable() || found.dimension())
                .filter(found -> !found.isGuarded())
                .orElseThrow(() -> Problem.of(400, "unknown-where-field", name));
        if (!takes(field.kind(), OPERATORS.get(operator))) {
            throw Problem.of(400, "bad-where-operator", name, operator);
        }
        Object value =
                Literals.read(field.kind(), literal).orElseThrow(() -> Problem.of(400, "bad-where-value", shown(text)));
        return List.of(new Condition(field, OPERATORS.get(operator), List.of(value)));
    }

    /** A place stands for everything inside it, as the place of the query does. */
    private List<Condition> inside(String text, String operator, String literal) {
        if (!operator.equals("=")) {
            throw Problem.of(400, "bad-where-operator", SystemFields.JURISDICTION, operator);
        }
        Optional<PlaceCode> place = PlaceCode.parse(literal);
        PlaceCode code = place.orElseThrow(() -> Problem.of(400, "bad-where-value", shown(text)));
        FieldDefinition field =
                register.require(recorded.tells(code) ? SystemFields.RECORDED_PLACE : SystemFields.SCOPE_PLACE);
        return List.of(
                new Condition(field, Operator.AT_LEAST, List.of(code.from())),
                new Condition(field, Operator.AT_MOST, List.of(code.to())));
    }

    private static boolean takes(ValueKind kind, Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> true;
            case CONTAINS -> kind == ValueKind.TEXT;
            default -> kind != ValueKind.TEXT && kind != ValueKind.BOOLEAN;
        };
    }

    /** What a refusal shows of a text that anybody may have sent. */
    static String shown(String text) {
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return start.chars()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
