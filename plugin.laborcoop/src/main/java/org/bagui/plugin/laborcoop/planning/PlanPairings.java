package org.bagui.plugin.laborcoop.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.pairing.ProposalInput;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.pairing.TermsInput.QuotaInput;
import org.bagui.plugin.laborcoop.planning.PlanPairing.Occupation;
import org.bagui.plugin.laborcoop.planning.ProposalsInput.Pair;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.SupplyCell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares a plan with the pairings of today, and makes proposals of it; nothing moves until the places confirm. */
@Component(service = PlanPairings.class)
public class PlanPairings {
    private static final int MOST_PROPOSALS = 200;

    private final PairingService pairings;
    private final OccupationKeys keys;

    /** Over these pairings. */
    @Activate
    public PlanPairings(@Reference PairingService pairings, @Reference OccupationKeys keys) {
        this.pairings = pairings;
        this.keys = keys;
    }

    /** Each two places of a plan, and each two that have a pairing; in the order of their codes. */
    List<PlanPairing> compare(Actor actor, Allocation allocation, KeptPlan plan) {
        Map<Pair, Pairing> open = open(actor, allocation);
        Map<Pair, Map<String, Long>> planned = planned(plan);
        Set<Pair> all = new TreeSet<>(PlanPairings::compare);
        all.addAll(open.keySet());
        all.addAll(planned.keySet());
        LocalDate today = pairings.today();
        return all.stream()
                .map(pair -> view(pair, planned.getOrDefault(pair, Map.of()), open.get(pair), today))
                .toList();
    }

    private static PlanPairing view(Pair pair, Map<String, Long> persons, Pairing pairing, LocalDate today) {
        List<Occupation> occupations = new ArrayList<>();
        persons.forEach((occupation, number) -> occupations.add(new Occupation(occupation, number)));
        return new PlanPairing(
                pair.from(),
                pair.to(),
                occupations.stream().mapToLong(Occupation::persons).sum(),
                occupations,
                pairing == null ? null : Long.toString(pairing.id()),
                pairing == null ? null : pairing.state(today).word());
    }

    /**
     * Proposes a pairing to each two places of a plan that have none yet; a repeat goes on where the last one ended.
     *
     * @return the pairings proposed now
     */
    List<PlanPairing> propose(Actor actor, Allocation allocation, KeptPlan plan, ProposalsInput input) {
        Map<Pair, Map<String, Long>> planned = planned(plan);
        planned.keySet().removeAll(open(actor, allocation).keySet());
        if (input.pairs() != null) {
            planned.keySet().retainAll(new HashSet<>(input.pairs()));
        }
        if (planned.size() > MOST_PROPOSALS) {
            throw Refusal.of("pairs", "too-many-rows-sent", MOST_PROPOSALS);
        }
        List<PlanPairing> made = new ArrayList<>();
        planned.forEach((pair, persons) -> {
            Pairing pairing = pairings.proposed(actor, proposal(pair, persons, input));
            made.add(view(pair, persons, pairing, pairings.today()));
        });
        return made;
    }

    private ProposalInput proposal(Pair pair, Map<String, Long> persons, ProposalsInput input) {
        List<QuotaInput> quotas = new ArrayList<>();
        keys.gathered(List.of(), persons)
                .forEach((occupation, number) -> quotas.add(new QuotaInput(occupation, number)));
        return new ProposalInput(
                pair.from(),
                pair.to(),
                input.side(),
                null,
                input.agreementText(),
                input.validFrom(),
                input.validUntil(),
                quotas(persons),
                input.contacts(),
                null);
    }

    /** Quotas that let the plan's persons go. The other place sees them before it agreed: small numbers, which it is not told, are raised. */
    static List<QuotaInput> quotas(Map<String, Long> persons) {
        List<QuotaInput> quotas = new ArrayList<>();
        persons.forEach((occupation, number) ->
                quotas.add(new QuotaInput(occupation, Math.max(number, SupplyCell.LEAST_SHOWN))));
        return quotas;
    }

    private Map<Pair, Pairing> open(Actor actor, Allocation allocation) {
        Map<Pair, Pairing> open = new HashMap<>();
        for (Pairing pairing : pairings.open(actor, allocation.place())) {
            Pair pair = new Pair(
                    pairing.place(Side.SENDING).text(),
                    pairing.place(Side.RECEIVING).text());
            open.putIfAbsent(pair, pairing);
        }
        return open;
    }

    /** Persons by places and by occupation of those who go; who stays in its place needs no pairing. */
    private static Map<Pair, Map<String, Long>> planned(KeptPlan plan) {
        Map<Pair, Map<String, Long>> planned = new TreeMap<>(PlanPairings::compare);
        for (PlanLine line : plan.lines()) {
            if (!line.from().equals(line.to())) {
                planned.computeIfAbsent(new Pair(line.from(), line.to()), key -> new TreeMap<>())
                        .merge(line.offered(), (long) line.persons(), Long::sum);
            }
        }
        return planned;
    }

    private static int compare(Pair one, Pair other) {
        int byFrom = one.from().compareTo(other.from());
        return byFrom != 0 ? byFrom : one.to().compareTo(other.to());
    }
}
