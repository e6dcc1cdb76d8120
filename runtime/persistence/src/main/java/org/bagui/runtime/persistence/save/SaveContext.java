package org.bagui.runtime.persistence.save;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/**
 * What saving needs of its transaction.
 *
 * @param connection connection of the transaction
 * @param manager entities of the transaction, on the same connection
 * @param announced takes each entity before it is saved; the wall lets no other through
 * @param scope scope of the transaction
 * @param moment moment of the transaction in UTC
 * @param database kind of database
 */
public record SaveContext(
        Connection connection,
        Supplier<EntityManager> manager,
        Consumer<RegisterEntry> announced,
        Scope scope,
        LocalDateTime moment,
        DatabaseKind database) {}
