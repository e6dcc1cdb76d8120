package org.bagui.runtime.register.reference;

import java.io.InputStream;
import org.bagui.core.codelist.CodeListLoading;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
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
        CodeUsage usage = new EntryCodeUsage(
                registers, transactions, stores, actor.jurisdiction().region());
        return lists.load(new CodeListUpdate(list, csv, actor, confirmed), usage);
    }
}
