package org.bagui.core.register.spi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rows that pass through the write pipeline together; a single edit is a batch of one.
 *
 * <p>All that a batch reads or writes lies in the caller's scope and in the one transaction of the input.
 *
 * @param <T> class of the entries
 */
@ProviderType
public interface Batch<T extends RegisterEntry> {
    /** Definition of the register. */
    RegisterDefinition register();

    /** Rows still in the running: those refused before are no longer there. */
    List<Row<T>> rows();

    /**
     * Whether the input can give the field at all: always true for a single edit, and for a sheet where it has the column.
     * A rule that needs an absent column is not checked.
     */
    boolean supplied(String field);

    /** Place that the input was addressed to; every row lies inside it. */
    PlaceCode place();

    /** Who sends the input. */
    Actor actor();

    /** Through what the rows come: {@code rest}, {@code import:17}, or a word of {@link org.bagui.core.register.Origin}. */
    String origin();

    /** Today in Asia/Shanghai. */
    LocalDate today();

    /**
     * Entries of any register inside the addressed place whose field has one of the values, in one query.
     *
     * @param register name of the register
     * @param field a field of its business key, or a searched one
     * @param values values of the field's kind; an empty collection reads nothing
     * @param period month, or null for registers without periods
     * @param fields fields to read, the one looked up by among them; an empty list reads all, which costs more
     */
    List<EntryView> find(String register, String field, Collection<?> values, YearMonth period, List<String> fields);

    /**
     * Writes rows of another register through its own pipeline, in this transaction and under this caller. Fields that a
     * row does not name keep their value. A fault in a following row refuses nothing here; it comes back.
     *
     * @param register name of the register
     * @param rows field name to value, the key fields and the place field among them
     * @return faults of the rows, numbered from 1 in the order given
     */
    List<Fault> write(String register, List<Map<String, Object>> rows);

    /**
     * Takes a step with an entry of a register, by the platform's right in the caller's name, in this transaction. A refusal
     * refuses the whole input.
     *
     * @param step name of the step, which must lead out of the state that the entry is in
     * @param reason why, or null
     * @param asked fields that the step asks for, with their values
     * @throws org.bagui.core.problem.Problem 404 {@code not-found}; 409 {@code state-conflict}; 422 {@code invalid-entry}
     */
    void step(String register, long id, String step, String reason, Map<String, Object> asked);

    /**
     * Changes an entry of a register, by the platform's right in the caller's name, in this transaction, whatever its state. A
     * refusal refuses the whole input.
     *
     * @param version version that is changed, or null for any
     * @param fields fields with their new values
     * @throws org.bagui.core.problem.Problem 404 {@code not-found}; 412 {@code stale-version}; 422 {@code invalid-entry}
     */
    void change(String register, long id, Integer version, Map<String, Object> fields);
}
