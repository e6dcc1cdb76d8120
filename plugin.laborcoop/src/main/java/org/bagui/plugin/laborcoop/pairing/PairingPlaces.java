package org.bagui.plugin.laborcoop.pairing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows which places can be paired, and which of them have nobody here who could answer. */
@Component(service = PairingPlaces.class)
public class PairingPlaces {
    private static final PlaceCode GUANGXI = PlaceCode.of("450000");

    private final PlaceDirectory directory;

    /** Places of this directory. */
    @Activate
    public PairingPlaces(@Reference PlaceDirectory directory) {
        this.directory = directory;
    }

    /** Whether a place lies outside Guangxi, so that no account stands for it. */
    public static boolean isPartner(PlaceCode place) {
        return !GUANGXI.contains(place);
    }

    /** Whether a scope stands for a side alone, not for both; for a partner outside Guangxi the side here does. */
    public static boolean standsFor(Scope scope, Side side, Function<Side, PlaceCode> place) {
        boolean own = scope.contains(place.apply(side)) && !scope.contains(place.apply(side.other()));
        return own || isPartner(place.apply(side));
    }

    /** The two ends of a proposal; one of them at least is the actor's or inside it, else 404. */
    Map<Side, PlaceCode> ends(Actor actor, ProposalInput input) {
        return ends(actor, input.sendingPlace(), input.receivingPlace());
    }

    /** The two ends of these codes; one of them at least is the actor's or inside it, else 404. */
    public Map<Side, PlaceCode> ends(Actor actor, String sendingPlace, String receivingPlace) {
        Map<Side, PlaceCode> ends = new EnumMap<>(Side.class);
        ends.put(Side.SENDING, end("sendingPlace", sendingPlace));
        ends.put(Side.RECEIVING, end("receivingPlace", receivingPlace));
        PlaceCode sending = ends.get(Side.SENDING);
        PlaceCode receiving = ends.get(Side.RECEIVING);
        if (ends.values().stream().noneMatch(actor.scope()::contains)) {
            throw Problem.notFound();
        }
        require("sendingPlace", sending);
        require("receivingPlace", receiving);
        if (sending.contains(receiving) || receiving.contains(sending)) {
            throw Refusal.of("receivingPlace", "one-in-the-other");
        }
        return ends;
    }

    private static PlaceCode end(String member, String text) {
        String code = Refusal.required(member, text, 12);
        return PlaceCode.parse(code).orElseThrow(() -> Refusal.of(member, "no-place-to-pair"));
    }

    private void require(String member, PlaceCode place) {
        PlaceLevel level = directory.find(place).map(Jurisdiction::level).orElse(null);
        boolean upper = level == PlaceLevel.REGION && isPartner(place);
        if (level != PlaceLevel.COUNTY && level != PlaceLevel.CITY && !upper) {
            throw Refusal.of(member, "no-place-to-pair");
        }
    }

    /** The side for which an actor proposes: the one that is its own, or the one named where both are. */
    static Side proposer(Scope scope, Map<Side, PlaceCode> ends, String named) {
        List<Side> own = List.of(Side.values()).stream()
                .filter(side -> scope.contains(ends.get(side)))
                .toList();
        if (own.isEmpty()) {
            throw Problem.notFound();
        }
        if (named == null && own.size() == 1) {
            return own.get(0);
        }
        Side side = Side.parse(Refusal.required("side", named, 20)).orElseThrow(() -> Refusal.of("side", "no-side"));
        if (!own.contains(side)) {
            throw Refusal.of("side", "not-your-side");
        }
        return side;
    }
}
