package cn.example.bypass;

import java.util.List;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** Writes as the runtime does, with the package imported; apart from the rest, which loads without it. */
final class Importing {
    private Importing() {}

    static void save(BundleContext context, Session session, RegisterDefinition register, RegisterEntry entry)
            throws InvalidSyntaxException {
        EntryStores stores = (EntryStores) Ways.service(context);
        stores.of(session).save(register, List.of(new Change(null, entry)));
    }
}
