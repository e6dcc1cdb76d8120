package org.bagui.plugin.laborcoop.pairing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bagui.core.persistence.Change;
import org.bagui.core.persistence.EntryStore;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.RollUpSelection;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/** A store that gives ids and holds no entries. */
final class FakeIds implements EntryStore {
    private long last = 100;

    @Override
    public long[] nextIds(int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = ++last;
        }
        return ids;
    }

    @Override
    public List<EntryView> list(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stream(Selection selection, Consumer<EntryView> sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Object[]> rollUp(RollUpSelection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lines(LineSelection selection, Consumer<Line> sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long mostTogether() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EntryView> versions(
            RegisterDefinition register, List<FieldDefinition> fields, long id, int before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(RegisterDefinition register, Collection<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant settledUntil() {
        throw new UnsupportedOperationException();
    }
}
