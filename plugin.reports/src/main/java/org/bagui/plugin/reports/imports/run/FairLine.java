package org.bagui.plugin.reports.imports.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line in which tenants take turns, and within each its accounts: whoever comes waits for no more than one of each other
 * tenant, however many those have sent. Not for use by two threads at a time.
 *
 * @param <T> what waits
 */
final class FairLine<T> {
    private final Map<Object, Map<String, Deque<T>>> tenants = new LinkedHashMap<>();

    /** Puts something behind what its account has there. */
    void add(Object tenant, String account, T item) {
        tenants.computeIfAbsent(tenant, name -> new LinkedHashMap<>())
                .computeIfAbsent(account, name -> new ArrayDeque<>())
                .add(item);
    }

    /** Takes out what is next, or gives null; its tenant, and its account there, go to the end. */
    T take() {
        Iterator<Map.Entry<Object, Map<String, Deque<T>>>> first =
                tenants.entrySet().iterator();
        if (!first.hasNext()) {
            return null;
        }
        Map.Entry<Object, Map<String, Deque<T>>> tenant = first.next();
        first.remove();
        Map<String, Deque<T>> accounts = tenant.getValue();
        Iterator<Map.Entry<String, Deque<T>>> next = accounts.entrySet().iterator();
        Map.Entry<String, Deque<T>> account = next.next();
        next.remove();
        T item = account.getValue().remove();
        if (!account.getValue().isEmpty()) {
            accounts.put(account.getKey(), account.getValue());
        }
        if (!accounts.isEmpty()) {
            tenants.put(tenant.getKey(), accounts);
        }
        return item;
    }

    /** Takes something out before its turn; false where it is not there. */
    boolean remove(T item) {
        for (Map<String, Deque<T>> accounts : tenants.values()) {
            for (Deque<T> items : accounts.values()) {
                if (items.remove(item)) {
                    accounts.values().removeIf(Deque::isEmpty);
                    tenants.values().removeIf(Map::isEmpty);
                    return true;
                }
            }
        }
        return false;
    }
}
