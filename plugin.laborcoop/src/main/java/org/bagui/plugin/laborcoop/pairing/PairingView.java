package org.bagui.plugin.laborcoop.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Contacts;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Shares;
import org.bagui.plugin.laborcoop.sharing.SharedFact;

/**
 * A pairing as shown; the members are those of {@link ProposalInput}.
 *
 * @param state state of the pairing
 * @param proposedBy side that proposed it
 * @param follows pairing that it renews
 * @param followedBy the latest pairing that was proposed to renew it
 * @param steps what the caller may do next: {@code confirm}, {@code decline}, {@code end}
 * @param history steps that it took; not in lists
 * @param progress how far its quotas are used; of one pairing that is asked for only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairingView(
        String id,
        String sendingPlace,
        String receivingPlace,
        String state,
        String proposedBy,
        String agreementNumber,
        String agreementText,
        String validFrom,
        String validUntil,
        List<Quota> quotas,
        Contacts contacts,
        Shares shares,
        String follows,
        String followedBy,
        List<String> steps,
        List<StepView> history,
        List<Progress> progress) {
    /**
     * How far a quota is used.
     *
     * @param quota persons meant; left out for an occupation without a quota
     * @param departed persons who departed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(String occupation, Integer quota, long departed) {}

    /**
     * A step.
     *
     * @param step state that it led to, or {@code renewed}
     * @param at moment
     * @param by name of who took it
     * @param place place of that account
     * @param reason why, where it was said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(String step, String at, String by, String place, String reason) {
        private static StepView of(PairingEvent event) {
            return new StepView(
                    event.step,
                    Moments.text(event.takenAt),
                    event.takenByName,
                    PlaceCode.ofPadded(event.takenAtPlace).text(),
                    event.reason);
        }
    }

    /** A page, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<PairingView> items, String next) {}

    static PairingView listed(Pairing one, Actor caller, LocalDate today) {
        return of(one, caller, today, null, null);
    }

    static PairingView of(PairingService.Told told, Actor caller, LocalDate today) {
        return of(told, caller, today, null);
    }

    /** The view with the persons who departed, by occupation. */
    static PairingView of(PairingService.Told told, Actor caller, LocalDate today, Map<String, Long> departed) {
        Pairing one = told.pairing();
        return of(
                one,
                caller,
                today,
                told.events().stream().map(StepView::of).toList(),
                departed == null ? null : progress(one.quotaList(), departed));
    }

    private static List<Progress> progress(List<Quota> quotas, Map<String, Long> departed) {
        Map<String, Long> others = new LinkedHashMap<>(departed);
        List<Progress> progress = new ArrayList<>();
        for (Quota quota : quotas) {
            Long gone = others.remove(quota.occupation());
            progress.add(new Progress(quota.occupation(), quota.persons(), gone == null ? 0 : gone));
        }
        others.forEach((occupation, gone) -> progress.add(new Progress(occupation, null, gone)));
        return progress;
    }

    private static PairingView of(
            Pairing one, Actor caller, LocalDate today, List<StepView> history, List<Progress> progress) {
        return new PairingView(
                Long.toString(one.id),
                one.place(Side.SENDING).text(),
                one.place(Side.RECEIVING).text(),
                one.state(today).word(),
                one.proposedSide,
                one.agreementNumber,
                one.agreementText,
                one.validFrom.toString(),
                one.validUntil.toString(),
                one.quotaList(),
                new Contacts(one.contact(Side.SENDING), one.contact(Side.RECEIVING)),
                new Shares(SharedFact.words(one.shares(Side.SENDING)), SharedFact.words(one.shares(Side.RECEIVING))),
                text(one.follows),
                text(one.followedBy),
                PairingSteps.open(caller, one, today),
                history,
                progress);
    }

    private static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }
}
