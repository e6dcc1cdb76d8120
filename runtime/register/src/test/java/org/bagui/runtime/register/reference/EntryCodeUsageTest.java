package org.bagui.runtime.register.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.testkit.FakeDefinition;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.junit.jupiter.api.Test;

class EntryCodeUsageTest {
    private final List<Selection> asked = new ArrayList<>();
    private final List<String> values = new ArrayList<>(Arrays.asList("361", null, "4999", "361"));

    @SuppressWarnings("unchecked")
    private final EntryStore store = (EntryStore) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {EntryStore.class}, (proxy, method, args) -> {
                Selection selection = (Selection) args[0];
                asked.add(selection);
                values.forEach(value -> ((Consumer<EntryView>) args[1])
                        .accept(new EntryView(selection.fields(), new Object[] {value})));
                return null;
            });

    private final CodeUsage usage = new EntryCodeUsage(
            () -> List.of(FakeDefinition.of(SampleEntry.class)), new FakeTransactions(), session -> store);

    @Test
    void countsTheEntriesThatHoldACode() {
        assertEquals(
                Map.of("361", List.of(new CodeUsage.Use("sample", "industryCode", 2))),
                usage.of("industry", List.of("361", "3610")));
        assertEquals(
                List.of("361", "3610"),
                asked.get(0).all().get(0).values().stream().sorted().toList());
    }

    /** A list of 200,000 codes that goes asked 400 times for a share of them, each time reading every entry. */
    @Test
    void readsTheEntriesOnceHoweverManyCodesGo() {
        List<String> codes =
                IntStream.range(0, 200_000).mapToObj(Integer::toString).toList();
        assertEquals(
                List.of("361", "4999"), List.copyOf(usage.of("industry", codes).keySet()));
        assertEquals(1, asked.size());
        assertTrue(asked.get(0).all().isEmpty(), "no condition of 200,000 codes");
    }
}
