package org.bagui.core.persistence.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes entries of registers by their definitions; used by the register kit only. */
@ProviderType
public interface EntryStore {
    /** Entries of a selection, at most its limit. */
    List<EntryView> list(Selection selection);

    /**
     * Locks entries until the transaction ends, in the order of their ids, so that what is read of them afterwards stays;
     * those outside the scope are left alone.
     */
    void lock(RegisterDefinition register, Collection<Long> ids);

    /** Entries of a selection, one after another, under flat memory. */
    void stream(Selection selection, Consumer<EntryView> sink);

    /** Rows of a roll-up: cells of the groups, then figures; ordered by the cells. */
    List<Object[]> rollUp(RollUpSelection selection);

    /**
     * Lines of a selection, one for each enterprise and place of report, in no order; memory grows with their number on
     * the way, so a selection should be one city at most.
     */
    void lines(LineSelection selection, Consumer<Line> sink);

    /** Most entries of a month that {@link #lines} may put together at once without filling this process's memory. */
    long mostTogether();

    /**
     * Versions of an entry, newest first, with the moments {@code rowStart} and {@code rowEnd} at the end of the values.
     *
     * @param before only versions with a lower number
     * @param limit greatest number of versions
     */
    List<EntryView> versions(RegisterDefinition register, List<FieldDefinition> fields, long id, int before, int limit);

    /**
     * Saves changes of one register with their history, at the transaction's moment. Small sets go through the
     * persistence unit, large ones set-based; both leave the same rows. A large set may still be on its way when this
     * returns: its entries must not be changed any more, and what the database refuses is then thrown by the next call that
     * needs the database, by {@code Session.flush} or by the end of the transaction.
     *
     * @throws org.bagui.core.problem.Problem {@code stale-version}, {@code duplicate-key}
     */
    void save(RegisterDefinition register, Collection<Change> changes);

    /**
     * Takes rows of all entities to other places, by their scope classes: both ends of two-ended ones, entries with their
     * history. What was taken is kept by the number, so that {@link #restoreScopes} finds it. Versions stay as they are.
     *
     * @param number number of this act, not used before
     * @param moves what goes where; of several that fit a row the first holds
     * @param except names of entity classes that are left alone
     * @return tables with their rows, history not counted
     */
    Map<String, MovedRows> moveScopes(long number, List<PlaceMove> moves, Set<String> except);

    /**
     * Takes back what {@link #moveScopes} took, where it still stands where it was taken to; versions written since go back
     * with their entry.
     *
     * @param number number of that act
     * @param except names of entity classes that it left alone
     * @return tables with their rows, those that stand elsewhere by now as {@code stayed}
     */
    Map<String, MovedRows> restoreScopes(long number, Set<String> except);
}
