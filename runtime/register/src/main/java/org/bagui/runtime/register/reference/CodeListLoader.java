package org.bagui.runtime.register.reference;

import java.io.InputStream;
import java.util.List;
import org.bagui.core.codelist.CodeListLoading;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.Registers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Loads lists, having looked where the codes that would go are in use. */
@Component(service = CodeListLoading.class)
public final class CodeListLoader implements CodeListLoading {
    private final ReferenceService lists;
    private final Registers registers;
    private final Transactions transactions;
    private final EntryStores stores;

    /** Loads into these lists. */
    @Activate
    public CodeListLoader(
            @Reference ReferenceService lists,
            @Reference Registers registers,
            @Reference Transactions transactions,
            @Reference EntryStores stores) {
        this.lists = lists;
        this.registers = registers;
        this.transactions = transactions;
        this.stores = stores;
    }

    @Override
    public Loaded load(String list, InputStream csv, Actor actor, boolean confirmed) {
        PlaceCode region = actor.jurisdiction().region();
        CodeUsage usage = new EntryCodeUsage(() -> registers(region), transactions, stores);
        return lists.load(new CodeListUpdate(list, csv, actor, confirmed), usage);
    }

    private List<RegisterDefinition> registers(PlaceCode region) {
        return registers.definitions().stream()
                .map(known -> registers.definition(known.name(), region).orElse(known))
                .toList();
    }
}
