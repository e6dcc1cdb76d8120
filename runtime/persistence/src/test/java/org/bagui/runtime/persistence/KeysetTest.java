package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.bagui.runtime.persistence.sample.Demands.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Selection.Sort;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class KeysetTest extends OnBothDatabases {
    private static final int ROWS = 60;

    private void fill() {
        Random random = new Random(7);
        write(WHOLE_REGION, session -> {
            for (int i = 1; i <= ROWS; i++) {
                Integer heads = random.nextInt(3) == 0 ? null : random.nextInt(4);
                Demand demand = Demands.demand(i, LIUNAN, "p" + i, heads);
                Demands.set(demand, "wage", random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(3)));
                Demands.set(demand, "status", random.nextBoolean() ? "draft" : "reported");
                Demands.save(session, demand);
            }
            return null;
        });
    }

    @EachDatabase
    void pagesTogetherAreTheWholeInEveryDirection() {
        fill();
        for (List<Sort> sort : List.<List<Sort>>of(
                List.of(),
                List.of(by("headsWanted", false)),
                List.of(by("headsWanted", true)),
                List.of(by("status", false)),
                List.of(by("status", true)),
                List.of(by("headsWanted", false), by("wage", false)),
                List.of(by("headsWanted", true), by("wage", true)),
                List.of(by("headsWanted", true), by("wage", false)),
                List.of(by("status", true), by("headsWanted", false), by("wage", true)))) {
            for (int size : new int[] {1, 7, 25}) {
                assertEquals(whole(sort), pages(sort, size), sort + " by " + size);
            }
        }
    }

    @EachDatabase
    void emptyValuesComeLastUpwardAndFirstDownward() {
        fill();
        List<Object> up = heads(List.of(by("headsWanted", false)));
        List<Object> down = heads(List.of(by("headsWanted", true)));
        assertTrue(up.get(0) != null && up.get(ROWS - 1) == null, up.toString());
        assertTrue(down.get(0) == null && down.get(ROWS - 1) != null, down.toString());
    }

    @EachDatabase
    void tokenOfAnotherOrderIsRefused() {
        Selection wrong = Demands.page(Demands.everything(), List.of(by("wage", false)), List.of(3L), 5);
        assertThrows(
                IllegalArgumentException.class,
                () -> read(IN_LIUNAN, s -> Demands.entries(s).list(wrong)));
    }

    private List<Object> heads(List<Sort> sort) {
        return read(
                IN_LIUNAN,
                session -> Demands.column(
                        Demands.entries(session).list(Demands.page(Demands.everything(), sort, null, 0)),
                        "headsWanted"));
    }

    private List<Object> whole(List<Sort> sort) {
        Selection all = Demands.page(Demands.select(REGISTER.fields("id"), List.of()), sort, null, 0);
        List<Object> ids = read(
                IN_LIUNAN, session -> Demands.column(Demands.entries(session).list(all), "id"));
        assertEquals(ROWS, ids.size());
        return ids;
    }

    private List<Object> pages(List<Sort> sort, int size) {
        return read(IN_LIUNAN, session -> {
            List<Object> ids = new ArrayList<>();
            List<Object> after = null;
            while (true) {
                List<EntryView> page =
                        Demands.entries(session).list(Demands.page(Demands.everything(), sort, after, size));
                if (page.isEmpty()) {
                    return ids;
                }
                ids.addAll(Demands.column(page, "id"));
                EntryView last = page.get(page.size() - 1);
                after = new ArrayList<>();
                for (Sort one : sort) {
                    after.add(last.get(one.field().name()));
                }
                after.add(last.get("id"));
            }
        });
    }
}
