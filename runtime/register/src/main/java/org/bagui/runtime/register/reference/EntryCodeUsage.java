package org.bagui.runtime.register.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/** Finds codes in the entries of every register whose definition, or a tenant's field of it, uses the list. */
final class EntryCodeUsage implements CodeUsage {
    /** Codes that a statement asks for; where more go, and be it all of a long list, the entries are read once. */
    private static final int MOST = 500;
    /** Of a set of codes each one is looked for in a text. */
    private static final int MOST_IN_SETS = 20;

    private final Supplier<List<RegisterDefinition>> registers;
    private final Transactions transactions;
    private final EntryStores stores;

    /** @param registers the registers, with the fields of all tenants */
    EntryCodeUsage(Supplier<List<RegisterDefinition>> registers, Transactions transactions, EntryStores stores) {
        this.registers = registers;
        this.transactions = transactions;
        this.stores = stores;
    }

    @Override
    public Map<String, List<Use>> of(String list, Collection<String> codes) {
        // A list is the same for all places, so whoever retires a code does it to the entries of all of them.
        return transactions.read(Scope.everywhere(), session -> {
            Map<String, List<Use>> uses = new TreeMap<>();
            for (RegisterDefinition register : registers.get()) {
                for (FieldDefinition field : register.fields()) {
                    if (field.code() != null && field.code().list().equals(list)) {
                        count(session, register, field, codes)
                                .forEach((code, entries) -> uses.computeIfAbsent(code, first -> new ArrayList<>())
                                        .add(new Use(register.name(), field.shownName(), entries)));
                    }
                }
            }
            return uses;
        });
    }

    private Map<String, Long> count(
            Session session, RegisterDefinition register, FieldDefinition field, Collection<String> codes) {
        Map<String, Long> entries = new TreeMap<>();
        Set<String> wanted = new LinkedHashSet<>(codes);
        stores.of(session).stream(selection(register, field, wanted), entry -> {
            String value = entry.text(field.name());
            for (String code : value == null ? new String[0] : value.split(",")) {
                if (wanted.contains(code)) {
                    entries.merge(code, 1L, Long::sum);
                }
            }
        });
        return entries;
    }

    /** A set of codes is a text, in which a code may also stand as part of another; those are left out when counting. */
    private static Selection selection(RegisterDefinition register, FieldDefinition field, Set<String> codes) {
        boolean many = field.code().many();
        boolean whole = codes.size() > (many ? MOST_IN_SETS : MOST);
        List<Condition> all =
                whole || many ? List.of() : List.of(new Condition(field, Condition.Operator.IN, List.copyOf(codes)));
        List<Condition> any = whole || !many
                ? List.of()
                : codes.stream()
                        .map(code -> new Condition(field, Condition.Operator.CONTAINS, List.of(code)))
                        .toList();
        return new Selection(register, List.of(field), null, null, all, any, List.of(), null, 0, null);
    }
}
