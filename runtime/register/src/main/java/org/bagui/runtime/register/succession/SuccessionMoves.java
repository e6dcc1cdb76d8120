package org.bagui.runtime.register.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.place.succession.Succession.Part;

/**
 * What rows go where by a succession, the first that fits holds: firms that are named; townships with all that counts to them,
 * and rows of their firms that count to the county only; then the rest.
 */
final class SuccessionMoves {
    private final Function<PlaceCode, List<String>> firmsIn;
    private final List<PlaceMove> named = new ArrayList<>();
    private final List<PlaceMove> townships = new ArrayList<>();
    private final List<PlaceMove> rest = new ArrayList<>();

    /**
     * Moves of a succession.
     *
     * @param firmsIn credit codes of the enterprises that lie in a township
     */
    SuccessionMoves(Succession succession, Function<PlaceCode, List<String>> firmsIn) {
        this.firmsIn = firmsIn;
        succession.parts().forEach(this::add);
    }

    List<PlaceMove> all() {
        List<PlaceMove> all = new ArrayList<>(named);
        all.addAll(townships);
        all.addAll(rest);
        return all;
    }

    private void add(Part part) {
        if (!part.firms().isEmpty()) {
            boolean stays = part.from().equals(part.to());
            named.add(new PlaceMove(Scope.of(part.from()), part.to(), stays, part.firms()));
        }
        part.townships().forEach(township -> withFirms(township, part.after(township)));
        if (part.isRest() && Succession.unit(part.from()).equals(part.from())) {
            rest.add(new PlaceMove(Scope.of(part.from()), part.to(), true, null));
        } else if (part.isRest()) {
            withFirms(part.from(), part.to());
        }
    }

    private void withFirms(PlaceCode township, PlaceCode after) {
        townships.add(new PlaceMove(Scope.of(township), after, true, null));
        List<String> firms = firmsIn.apply(township);
        long county = Succession.unit(township).from();
        if (!firms.isEmpty()) {
            townships.add(new PlaceMove(new Scope(county, county), Succession.unit(after), false, firms));
        }
    }
}
