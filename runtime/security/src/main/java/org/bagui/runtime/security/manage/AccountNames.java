package org.bagui.runtime.security.manage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.DisplayNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads display names of accounts, whatever their place: who changed an entry may belong to the city or the region. */
@Component(service = DisplayNames.class)
public final class AccountNames implements DisplayNames {
    private static final String NAMED = "SELECT a.username, a.displayName FROM Account a WHERE a.username IN :names";

    private final Transactions transactions;

    /** Names in the database. */
    @Activate
    public AccountNames(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, String> of(Collection<String> usernames) {
        Set<String> asked = Set.copyOf(usernames);
        Map<String, String> names = new HashMap<>();
        if (!asked.isEmpty()) {
            transactions
                    .read(
                            Scope.everywhere(),
                            session -> session.list(Object[].class, NAMED, Map.of("names", asked), asked.size()))
                    .forEach(pair -> names.put((String) pair[0], (String) pair[1]));
        }
        return names;
    }
}
