package org.bagui.runtime.register.identity;

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

/** Tells beside an entry's history from which code to which it went, and why. */
@Component(service = OriginNames.class)
public final class IdentityNames implements OriginNames {
    private static final String NAMED = "select c from IdentityChange c where c.id in :ids";

    private final Transactions transactions;

    /** Names of recorded changes. */
    @Activate
    public IdentityNames(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CreditCodeCorrection.ORIGIN, EnterpriseMerge.ORIGIN, EnterpriseMove.ORIGIN);
    }

    @Override
    public Map<String, String> names(Actor actor, Collection<String> keys) {
        List<Long> ids = OriginNames.ids(keys);
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            transactions
                    .read(
                            actor.scope(),
                            session -> session.list(IdentityChange.class, NAMED, Map.of("ids", ids), ids.size()))
                    .forEach(change -> names.put(change.id().toString(), change.told()));
        }
        return names;
    }
}
