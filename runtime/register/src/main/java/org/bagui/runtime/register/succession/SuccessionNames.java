package org.bagui.runtime.register.succession;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.spi.OriginNames;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells beside an entry's history why it goes on at another place. */
@Component(service = OriginNames.class)
public final class SuccessionNames implements OriginNames {
    private final Transactions transactions;

    /** Names of the successions of this database. */
    @Activate
    public SuccessionNames(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SuccessionRun.ORIGIN);
    }

    @Override
    public Map<String, String> names(Actor actor, Collection<String> keys) {
        Set<Long> ids = new HashSet<>(OriginNames.ids(keys));
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            List<KeptSuccession> all = transactions.read(
                    actor.scope(),
                    session ->
                            session.list(KeptSuccession.class, SuccessionMemory.ALL, Map.of(), SuccessionMemory.MOST));
            all.stream()
                    .filter(kept -> ids.contains(kept.id()))
                    .map(KeptSuccession::succession)
                    .forEach(one -> names.put(Long.toString(one.id()), one.date() + "：" + one.reason()));
        }
        return names;
    }
}
