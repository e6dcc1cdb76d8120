package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.rest.action.Actions;

/**
 * A register as shown: everything that was derived from its class, in one language.
 *
 * @param name name of the register
 * @param title its title in the language asked for
 * @param grain what one entry stands for: {@code place}, {@code place-month}, with the business key in {@code key}
 * @param key fields of the business key
 * @param placeField field that holds the place of an entry
 * @param hash digest of the definition, which changes with it
 * @param fields fields in the order of the form
 * @param measures measures that may be rolled up
 * @param dimensions dimensions to roll up by
 * @param rules rules that entries are checked by
 * @param actions actions that may be taken
 * @param lifeCycle states that entries move through, and the steps between them; null where there are none
 * @param mayDo roles by what they may do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterDescription(
        String name,
        String title,
        String module,
        String grain,
        String period,
        List<String> key,
        String placeField,
        String hash,
        List<FieldDescription> fields,
        List<Measure> measures,
        List<String> dimensions,
        List<Rule> rules,
        List<Action> actions,
        LifeCycleDescription.Cycle lifeCycle,
        Map<String, List<String>> mayDo) {

    /**
     * A figure that roll-ups put together.
     *
     * @param name name of the measure
     * @param title its title in the language asked for
     * @param kind {@code sum} or {@code mean}
     * @param time {@code sum} where months may be added, {@code last} where the last one counts
     * @param weight field that a mean is weighted by
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Measure(String name, String title, String unit, String kind, String time, String weight) {}

    /**
     * Something that the register's rules may say.
     *
     * @param code code of the error or warning
     * @param fields fields that it is about
     */
    public record Rule(String code, String severity, List<String> fields) {}

    /**
     * Something that may be done with entries by name, at {@code actions/{name}}.
     *
     * @param name name of the action
     * @param title its title in the language asked for
     * @param of {@code entries} that the caller names, or the {@code register}, where it finds them itself
     * @param members members of the request's body, where they are declared
     * @param roles roles that may
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Action(String name, String title, String of, List<String> members, List<String> roles) {
        static Action of(Actions.Listed listed, String title) {
            String of = listed.ofEntries() ? "entries" : "register";
            return new Action(listed.name(), title, of, listed.members(), rolesWith(listed.permission()));
        }
    }

    static RegisterDescription of(
            RegisterDefinition register, List<RuleNote> notes, List<Action> actions, Locale locale) {
        boolean monthly = register.period() == PeriodKind.MONTH;
        List<FieldDefinition> fields = register.fields();
        return new RegisterDescription(
                register.name(),
                register.titles().in(locale),
                register.bundle(),
                monthly ? "place-month" : "place",
                register.period().name().toLowerCase(Locale.ROOT),
                register.key(),
                register.placeField().map(FieldDefinition::name).orElse(null),
                register.hash(),
                fields.stream()
                        .filter(FieldDefinition::isShown)
                        .map(field -> FieldDescription.of(field, register, locale))
                        .toList(),
                fields.stream()
                        .filter(field -> field.measure() != null)
                        .map(field -> measure(field, locale))
                        .toList(),
                dimensions(monthly, fields),
                notes.stream()
                        .map(note -> new Rule(note.code(), note.severity().word(), note.fields()))
                        .toList(),
                actions,
                register.lifeCycle()
                        .map(cycle -> LifeCycleDescription.of(cycle, locale))
                        .orElse(null),
                rolesByAct());
    }

    private static Measure measure(FieldDefinition field, Locale locale) {
        MeasureUse use = field.measure();
        return new Measure(
                field.name(),
                field.titles().in(locale),
                field.unit(),
                use.kind().name().toLowerCase(Locale.ROOT),
                use.time().name().toLowerCase(Locale.ROOT),
                use.weight());
    }

    private static List<String> dimensions(boolean monthly, List<FieldDefinition> fields) {
        Stream<String> places = Stream.of("region", "city", "county", "township");
        Stream<String> months = monthly ? Stream.of("period") : Stream.empty();
        Stream<String> declared =
                fields.stream().filter(FieldDefinition::dimension).map(FieldDefinition::name);
        return Stream.concat(Stream.concat(places, months), declared).toList();
    }

    private static Map<String, List<String>> rolesByAct() {
        Map<String, List<String>> may = new LinkedHashMap<>();
        may.put("read", rolesWith(Permission.ENTRIES_READ));
        may.put("write", rolesWith(Permission.ENTRIES_WRITE));
        may.put("import", rolesWith(Permission.ENTRIES_IMPORT));
        may.put("export", rolesWith(Permission.ENTRIES_EXPORT));
        return may;
    }

    private static List<String> rolesWith(String permission) {
        return Role.builtIn().stream()
                .filter(role -> role.permissions().contains(permission))
                .map(Role::word)
                .toList();
    }
}
