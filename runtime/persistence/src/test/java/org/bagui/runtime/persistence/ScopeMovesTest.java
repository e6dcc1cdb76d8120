package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Pairing;
import org.bagui.runtime.persistence.sample.Setting;
import org.bagui.runtime.persistence.testing.EachDatabase;

class ScopeMovesTest extends OnBothDatabases {
    private static final PlaceCode SUCCESSOR = PlaceCode.of("450299");
    private static final String PLACES = "SELECT id, scope_place FROM branch ORDER BY id";
    private static final String ENDS = "SELECT id, sending_place, receiving_place FROM pairing ORDER BY id";

    private Map<String, MovedRows> moves(PlaceMove... moves) {
        return write(WHOLE_REGION, session -> platform.stores().of(session).moveScopes(17, List.of(moves), Set.of()));
    }

    @EachDatabase
    void rowsGoByTheirScopeClassAndComeBackExactly() {
        long deep = LIUNAN + 101_000;
        add(new Branch(1, LIUNAN, "南"), new Branch(2, deep, "镇"), new Branch(3, LIUBEI, "北"));
        add(new Pairing(4, LIUNAN, GUILIN), new Pairing(5, GUILIN, LIUNAN), new Setting(6, LIUNAN, "词"));
        Map<String, MovedRows> moved =
                moves(new PlaceMove(Scope.of(PlaceCode.ofPadded(LIUNAN)), SUCCESSOR, true, null));
        assertEquals(
                Map.of("branch", new MovedRows(2, 0), "pairing", new MovedRows(2, 0), "setting", new MovedRows(1, 0)),
                moved);
        long after = SUCCESSOR.from();
        assertEquals(List.of("1 | " + after, "2 | " + (after + 101_000), "3 | " + LIUBEI), rows(PLACES));
        assertEquals(List.of("4 | " + after + " | " + GUILIN, "5 | " + GUILIN + " | " + after), rows(ENDS));
        add(new Branch(7, after, "新"));
        execute("UPDATE branch SET scope_place = " + LIUBEI + " WHERE id = 2");
        Map<String, MovedRows> back =
                write(WHOLE_REGION, session -> platform.stores().of(session).restoreScopes(17, Set.of()));
        assertEquals(new MovedRows(1, 1), back.get("branch"), "one was put elsewhere meanwhile");
        assertEquals(List.of("1 | " + LIUNAN, "2 | " + LIUBEI, "3 | " + LIUBEI, "7 | " + after), rows(PLACES));
        assertEquals(List.of("4 | " + LIUNAN + " | " + GUILIN, "5 | " + GUILIN + " | " + LIUNAN), rows(ENDS));
    }

    @EachDatabase
    void theFirstMoveThatFitsHoldsAndDoublesStay() {
        add(new Branch(1, LIUNAN, "南"), new Setting(2, LIUNAN, "同"), new Setting(3, LIUBEI, "同"));
        execute("CREATE UNIQUE INDEX ux_setting_word ON setting (scope_place, word)");
        Scope liunan = Scope.of(PlaceCode.ofPadded(LIUNAN));
        Map<String, MovedRows> moved = moves(
                new PlaceMove(liunan, PlaceCode.ofPadded(LIUBEI), false, null),
                new PlaceMove(liunan, SUCCESSOR, false, null));
        assertEquals(new MovedRows(1, 0), moved.get("branch"));
        assertEquals(new MovedRows(0, 1), moved.get("setting"));
        assertEquals(List.of("1 | " + LIUBEI), rows(PLACES));
    }
}
