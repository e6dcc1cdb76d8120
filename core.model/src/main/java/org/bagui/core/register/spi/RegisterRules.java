package org.bagui.core.register.spi;

import java.util.List;
import org.bagui.core.register.RegisterEntry;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rules of a register beyond the bounds of single fields; a DS service, from any bundle.
 *
 * <p>Rules work on batches and look at other rows only through {@link Batch#find}. They must not keep state between
 * calls and must not block.
 *
 * @param <T> class of the entries
 */
@ConsumerType
public interface RegisterRules<T extends RegisterEntry> {
    /** Name of the register that the rules belong to. */
    String register();

    /** Rules with a lower number run first. */
    default int order() {
        return 100;
    }

    /** Codes that the rules may raise, for the register's description. */
    default List<RuleNote> notes() {
        return List.of();
    }

    /** Fields that {@link #enter} may fill although the sheet has no such column. */
    default List<String> fills() {
        return List.of();
    }

    /** Rearranges what a row of a sheet gives before it is read: one cell {@code 3500-5000} that stands for two fields. */
    default void enter(Entered row) {}

    /**
     * Completes fields of the business key from others (a credit code by the enterprise's name), before the platform looks
     * up the entry as it was; {@link Row#before} is null and only entered values are there.
     */
    default void identify(Batch<T> batch, Faults faults) {}

    /** Fills derived and defaulted fields of rows whose entered values are valid. */
    default void derive(Batch<T> batch, Faults faults) {}

    /** Checks the completed rows. */
    default void check(Batch<T> batch, Faults faults) {}

    /** Follows up after the rows are saved, in the same transaction. */
    default void afterSave(Batch<T> batch) {}

    /**
     * What a rule says, for people and programs.
     *
     * @param code stable code of the fault
     * @param severity error or warning
     * @param fields fields it concerns
     */
    record RuleNote(String code, Severity severity, List<String> fields) {}
}
