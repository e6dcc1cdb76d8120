package org.bagui.runtime.register.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.Registers;

/** Finds codes in the entries of every register whose definition, or a tenant's field of it, uses the list. */
final class EntryCodeUsage implements CodeUsage {
    /** Codes that one statement asks for. */
    private static final int SLICE = 500;

    private final Registers registers;
    private final Transactions transactions;
    private final EntryStores stores;
    private final PlaceCode region;

    EntryCodeUsage(Registers registers, Transactions transactions, EntryStores stores, PlaceCode region) {
        this.registers = registers;
        this.transactions = transactions;
        this.stores = stores;
        this.region = region;
    }

    @Override
    public Map<String, List<Use>> of(String list, Collection<String> codes) {
        // A list is the same for all places, so whoever retires a code does it to the entries of all of them.
        return transactions.read(Scope.everywhere(), session -> {
            Map<String, List<Use>> uses = new TreeMap<>();
            for (RegisterDefinition known : registers.definitions()) {
                RegisterDefinition register =
                        registers.definition(known.name(), region).orElse(known);
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
        List<String> all = new ArrayList<>(new LinkedHashSet<>(codes));
        for (int from = 0; from < all.size(); from += SLICE) {
            List<String> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            Set<String> wanted = Set.copyOf(slice);
            stores.of(session).stream(selection(register, field, slice), entry -> {
                for (String code : entry.text(field.name()).split(",")) {
                    if (wanted.contains(code)) {
                        entries.merge(code, 1L, Long::sum);
                    }
                }
            });
        }
        return entries;
    }

    /** A set of codes is a text, in which a code may also stand as part of another; those are left out when counting. */
    private static Selection selection(RegisterDefinition register, FieldDefinition field, List<String> codes) {
        List<Condition> all = field.code().many()
                ? List.of()
                : List.of(new Condition(field, Condition.Operator.IN, List.copyOf(codes)));
        List<Condition> any = field.code().many()
                ? codes.stream()
                        .map(code -> new Condition(field, Condition.Operator.CONTAINS, List.of(code)))
                        .toList()
                : List.of();
        return new Selection(register, List.of(field), null, null, all, any, List.of(), null, 0, null);
    }
}
