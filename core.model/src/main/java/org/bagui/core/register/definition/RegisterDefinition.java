package org.bagui.core.register.definition;

import java.util.List;
import java.util.Optional;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform derived from the class of a register; immutable, published whole. */
@ProviderType
public interface RegisterDefinition {
    /** Name in addresses. */
    String name();

    /** Title. */
    Titles titles();

    /** Class of the entries. */
    Class<? extends RegisterEntry> entryClass();

    /** Symbolic name of the bundle that declares the register. */
    String bundle();

    /** Table of the entries; its history stands in the table of this name with {@code _hist}. */
    String table();

    /** Fields of the business key besides the place of report, {@code period} included where it belongs to it. */
    List<String> key();

    /** Whether entries belong to a month. */
    PeriodKind period();

    /** Who sees an entry. */
    ScopeClass scope();

    /** Field that holds the place of report's code, if any. */
    Optional<FieldDefinition> placeField();

    /** Field that holds the township, if any. */
    Optional<FieldDefinition> townshipField();

    /** All fields in the order of the form: system fields first, then those of the class. */
    List<FieldDefinition> fields();

    /** Fields of tenants that were there once: entries may still show their values, and nobody enters them; none of {@link #fields}. */
    default List<FieldDefinition> retired() {
        return List.of();
    }

    /** The field of this name. */
    Optional<FieldDefinition> field(String name);

    /** The field of this name, which must exist (the name comes from code, not from a caller). */
    FieldDefinition require(String name);

    /** The states that entries move through; of ordinary registers none is declared. */
    default Optional<LifeCycleDefinition> lifeCycle() {
        return Optional.empty();
    }

    /** New empty entry. */
    RegisterEntry newEntry();

    /** Digest of all that callers can notice; changes with the definition. */
    String hash();
}
