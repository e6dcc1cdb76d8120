package org.bagui.plugin.reports.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.spi.OriginNames;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names the files of imports, or else their sheets, for whoever reads the history of an entry. */
@Component(service = OriginNames.class)
public final class ImportNames implements OriginNames {
    private static final String NAMED =
            "select r.id, coalesce(r.fileName, r.sheetName) from ImportRecord r where r.id in :ids";

    private final Transactions transactions;

    /** Names of recorded imports. */
    @Activate
    public ImportNames(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("import");
    }

    @Override
    public Map<String, String> names(Actor actor, Collection<String> keys) {
        List<Long> ids = OriginNames.ids(keys);
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            transactions
                    .read(actor.scope(), session -> session.list(Object[].class, NAMED, Map.of("ids", ids), ids.size()))
                    .stream()
                    .filter(pair -> pair[1] != null)
                    .forEach(pair -> names.put(pair[0].toString(), pair[1].toString()));
        }
        return names;
    }
}
