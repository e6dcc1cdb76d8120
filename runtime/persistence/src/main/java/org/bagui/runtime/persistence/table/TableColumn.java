package org.bagui.runtime.persistence.table;

import java.util.Optional;

/**
 * A column that a class asks for.
 *
 * @param name in lower case
 * @param type its type, or none where the class tells too little
 * @param required whether it is never empty; a draft may lack whatever is not of its key
 */
record TableColumn(String name, Optional<ColumnType> type, boolean required) {
    /** As it stands in a migration. */
    String sql() {
        return name + " " + typeSql() + (required ? " NOT NULL" : "");
    }

    /** Its type as it stands in a migration. */
    String typeSql() {
        return type.map(ColumnType::sql).orElseThrow(() -> MigrationRefusedException.typeUnknown(name));
    }
}
