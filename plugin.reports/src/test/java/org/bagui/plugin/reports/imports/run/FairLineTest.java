package org.bagui.plugin.reports.imports.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FairLineTest {
    private record Item(int number, String tenant, String account) {}

    private final FairLine<Item> line = new FairLine<>();
    private final List<Item> waiting = new ArrayList<>();

    /** For each that waits: how many of each other went before it since it, or the one before it, was its tenant's next. */
    private final Map<String, Map<String, Integer>> before = new HashMap<>();

    /** The finding: one officer's 18 imports filled the region's queue, and all others waited for all of them. */
    @RepeatedTest(20)
    void noTenantWaitsForMoreThanOneOfEachOther(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        for (int number = 0; number < 3_000; number++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    int burst = random.nextInt(10) == 0 ? 18 : 1;
                    String tenant = "t" + random.nextInt(6);
                    String account = tenant + random.nextInt(3);
                    for (int i = 0; i < burst; i++) {
                        add(new Item(number * 100 + i, tenant, account));
                    }
                }
                case 2 -> withdraw(random);
                default -> take();
            }
        }
        while (!waiting.isEmpty()) {
            take();
        }
        assertNull(line.take());
    }

    private void add(Item item) {
        line.add(item.tenant(), item.account(), item);
        waiting.add(item);
        before.putIfAbsent(item.tenant(), new HashMap<>());
        before.putIfAbsent(item.account(), new HashMap<>());
    }

    private void withdraw(Random random) {
        if (!waiting.isEmpty()) {
            Item item = waiting.remove(random.nextInt(waiting.size()));
            assertTrue(line.remove(item));
            forgetEmpty(item);
        }
    }

    private void take() {
        Item taken = line.take();
        if (waiting.isEmpty()) {
            assertNull(taken);
            return;
        }
        Item first = waiting.stream()
                .filter(one -> one.account().equals(taken.account()))
                .findFirst()
                .orElseThrow();
        assertEquals(first, taken, "those of one account go in their order");
        waiting.remove(taken);
        before.put(taken.tenant(), new HashMap<>());
        before.put(taken.account(), new HashMap<>());
        forgetEmpty(taken);
        for (Item other : waiting) {
            if (!other.tenant().equals(taken.tenant())) {
                passed(other.tenant(), taken.tenant(), taken.number());
            } else if (!other.account().equals(taken.account())) {
                passed(other.account(), taken.account(), taken.number());
            }
        }
    }

    private void passed(String who, String by, int number) {
        Map<String, Integer> passed = before.get(who);
        assertEquals(number, passed.merge(by, number, (had, now) -> had), who + " has waited for two of " + by);
    }

    private void forgetEmpty(Item gone) {
        if (waiting.stream().noneMatch(one -> one.tenant().equals(gone.tenant()))) {
            before.remove(gone.tenant());
        }
        if (waiting.stream().noneMatch(one -> one.account().equals(gone.account()))) {
            before.remove(gone.account());
        }
    }

    @Test
    void whatIsNotThereIsNotTakenOut() {
        Item item = new Item(1, "t", "a");
        line.add("t", "a", item);
        assertEquals(item, line.take());
        assertEquals(false, line.remove(item));
    }
}
