package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Selection.Sort;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;

/** Reads orders such as {@code -shortageCurrent}; the id follows every order by itself. */
final class SortReader {
    private static final int MOST = 4;

    private SortReader() {}

    static List<Sort> read(RegisterDefinition register, List<String> texts) {
        List<Sort> sorts = new ArrayList<>();
        for (String text : texts) {
            boolean down = text.startsWith("-");
            String name = down ? text.substring(1) : text;
            FieldDefinition field = field(register, name);
            boolean twice = sorts.stream().anyMatch(sort -> sort.field() == field);
            if (twice || sorts.size() == MOST) {
                throw Problem.of(400, "bad-sort", WhereReader.shown(text));
            }
            sorts.add(new Sort(field, down));
        }
        return List.copyOf(sorts);
    }

    /**
     * The order asked for, or by place where none is: the index of place and id then gives a page of any scope without
     * sorting or passing over entries of others.
     */
    static List<Sort> orUsual(RegisterDefinition register, List<Sort> asked) {
        boolean byPlace = asked.isEmpty() && register.scope() == ScopeClass.SUBTREE;
        return byPlace ? List.of(new Sort(register.require(SystemFields.SCOPE_PLACE), false)) : asked;
    }

    private static FieldDefinition field(RegisterDefinition register, String name) {
        if (name.equals(SystemFields.JURISDICTION)) {
            return register.require(SystemFields.SCOPE_PLACE);
        }
        return register.field(name)
                .filter(FieldDefinition::filterable)
                .filter(field -> !field.isGuarded())
                .orElseThrow(() -> Problem.of(400, "unknown-sort-field", WhereReader.shown(name)));
    }
}
