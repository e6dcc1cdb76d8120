package org.bagui.runtime.register.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.bagui.runtime.register.definition.Description;

/**
 * A register with the extension fields of a tenant. Its table knows nothing of them: whoever reads or saves entries takes
 * the {@link #stored} definition and its fields.
 */
public final class TailoredDefinition implements RegisterDefinition {
    private final RegisterDefinition own;
    private final List<FieldDefinition> fields;
    private final List<FieldDefinition> retired;
    private final Map<String, FieldDefinition> extensions = new LinkedHashMap<>();
    private final String hash;

    private TailoredDefinition(RegisterDefinition own, FieldSet set) {
        this.own = own;
        set.fields().stream()
                .filter(field -> own.field(field.name()).isEmpty())
                .map(field -> ExtensionDefinitions.entered(own, field))
                .forEach(field -> extensions.put(field.name(), field));
        fields = new ArrayList<>(own.fields());
        fields.addAll(extensions.values());
        retired = set.retired().stream()
                .filter(field -> own.field(field.name()).isEmpty())
                .map(field -> ExtensionDefinitions.retired(own, field))
                .toList();
        retired.forEach(field -> extensions.put(field.name(), field));
        hash = Description.digest(own.hash() + "\n" + Description.of(this));
    }

    /** The register with a tenant's fields; a name that the register itself has by now is the register's. */
    public static RegisterDefinition of(RegisterDefinition own, FieldSet set) {
        return set == null || set.fields().isEmpty() && set.retired().isEmpty()
                ? own
                : new TailoredDefinition(own, set);
    }

    /** The definition that the tables follow. */
    public static RegisterDefinition stored(RegisterDefinition register) {
        return register instanceof TailoredDefinition tailored ? tailored.own : register;
    }

    /** Fields that were there once and may still have values. */
    public static List<FieldDefinition> retired(RegisterDefinition register) {
        return register instanceof TailoredDefinition tailored ? tailored.retired : List.of();
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
