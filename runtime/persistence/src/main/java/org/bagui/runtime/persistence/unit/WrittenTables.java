package org.bagui.runtime.persistence.unit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;

/** What a mapping writes besides the tables of its own entity, before EclipseLink has put the mapping to work. */
final class WrittenTables {
    private WrittenTables() {}

    /** The table that the elements of a collection, or its pairs, are kept in. */
    static Stream<DatabaseTable> of(DatabaseMapping mapping) {
        if (mapping instanceof DirectCollectionMapping values) {
            return Stream.ofNullable(values.getReferenceTable());
        }
        if (mapping instanceof ManyToManyMapping pairs) {
            return Stream.ofNullable(pairs.getRelationTable());
        }
        if (mapping instanceof OneToOneMapping pair && pair.hasRelationTable()) {
            return Stream.of(pair.getRelationTable());
        }
        if (mapping instanceof AggregateCollectionMapping parts) {
            List<DatabaseField> keys = parts.getTargetForeignKeyFields();
            return keys.stream().map(DatabaseField::getTable).filter(Objects::nonNull);
        }
        return Stream.empty();
    }

    /** The entity whose rows a collection changes by itself: the key back to it, or the place in its order, stands there. */
    static Stream<Class<?>> target(DatabaseMapping mapping) {
        boolean writes = mapping.isUnidirectionalOneToManyMapping()
                || mapping.isOneToManyMapping() && ((CollectionMapping) mapping).getListOrderField() != null;
        return writes
                ? Optional.<Class<?>>ofNullable(((CollectionMapping) mapping).getReferenceClass()).stream()
                : Stream.empty();
    }
}
