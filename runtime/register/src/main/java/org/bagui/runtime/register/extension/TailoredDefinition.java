package org.bagui.runtime.register.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.runtime.register.definition.Derivations;
import org.bagui.runtime.register.definition.Description;

/**
 * A register with the extension fields that entries inside a place may have. Its table knows nothing of them: whoever reads
 * or saves entries takes the {@link #stored} definition and its fields.
 */
public final class TailoredDefinition implements RegisterDefinition {
    private final RegisterDefinition own;
    private final List<FieldDefinition> fields;
    private final List<FieldDefinition> retired;
    private final Map<String, FieldDefinition> extensions = new LinkedHashMap<>();
    private final Expansion whole;
    private final String hash;

    private TailoredDefinition(RegisterDefinition own, FieldSpan span) {
        this.own = own;
        MergedFields merged = new MergedFields(span);
        ExtensionDefinitions making = new ExtensionDefinitions(own);
        merged.fields().stream()
                .filter(field -> own.field(field.name()).isEmpty())
                .map(field -> making.entered(field, merged.isMixed(field.name())))
                .forEach(field -> extensions.put(field.name(), field));
        fields = new ArrayList<>(own.fields());
        fields.addAll(extensions.values());
        retired = merged.retired().stream()
                .filter(field -> own.field(field.name()).isEmpty())
                .map(field -> making.retired(field, merged.isMixed(field.name())))
                .toList();
        retired.forEach(field -> extensions.put(field.name(), field));
        List<FieldDefinition> all = new ArrayList<>(fields);
        all.addAll(retired);
        whole = Expansion.of(this, List.copyOf(all));
        hash = Description.digest(own.hash() + "\n" + Description.of(this) + whose(span));
    }

    /** The same fields may be other places' by now; that one place alone has them says nothing more. */
    private static String whose(FieldSpan span) {
        return span.sets().size() == 1
                ? ""
                : span.sets().stream()
                        .map(set -> "\n" + set.from() + "@" + set.revision())
                        .collect(Collectors.joining());
    }

    /**
     * The register with the fields of a span, made once; a name that the register itself has by now is the register's.
     *
     * @param span null for none
     */
    public static RegisterDefinition of(RegisterDefinition own, FieldSpan span) {
        boolean none = span == null
                || span.sets().stream()
                        .allMatch(set -> set.fields().isEmpty() && set.retired().isEmpty());
        if (none) {
            return own;
        }
        return own instanceof Derivations memory
                ? memory.derived(span, () -> new TailoredDefinition(own, span))
                : new TailoredDefinition(own, span);
    }

    /** The definition that the tables follow. */
    public static RegisterDefinition stored(RegisterDefinition register) {
        return register instanceof TailoredDefinition tailored ? tailored.own : register;
    }

    /** Takes all values out of the column, those of retired fields at the end. */
    Expansion whole() {
        return whole;
    }

    @Override
    public List<FieldDefinition> retired() {
        return retired;
    }

    @Override
    public String name() {
        return own.name();
    }

    @Override
    public Titles titles() {
        return own.titles();
    }

    @Override
    public Class<? extends RegisterEntry> entryClass() {
        return own.entryClass();
    }

    @Override
    public String bundle() {
        return own.bundle();
    }

    @Override
    public String table() {
        return own.table();
    }

    @Override
    public List<String> key() {
        return own.key();
    }

    @Override
    public PeriodKind period() {
        return own.period();
    }

    @Override
    public ScopeClass scope() {
        return own.scope();
    }

    @Override
    public Optional<FieldDefinition> placeField() {
        return own.placeField();
    }

    @Override
    public Optional<FieldDefinition> townshipField() {
        return own.townshipField();
    }

    @Override
    public List<FieldDefinition> fields() {
        return fields;
    }

    @Override
    public Optional<FieldDefinition> field(String name) {
        Optional<FieldDefinition> known = own.field(name);
        return known.isPresent() ? known : Optional.ofNullable(extensions.get(name));
    }

    @Override
    public FieldDefinition require(String name) {
        FieldDefinition extension = extensions.get(name);
        return extension == null ? own.require(name) : extension;
    }

    @Override
    public Optional<LifeCycleDefinition> lifeCycle() {
        return own.lifeCycle();
    }

    @Override
    public RegisterEntry newEntry() {
        return own.newEntry();
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return name() + "@" + hash;
    }
}
