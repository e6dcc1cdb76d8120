package org.bagui.plugin.laborcoop.pairing;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.sharing.SharedFact;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * What a pairing shall agree on, as entered.
 *
 * @param agreementNumber number of the agreement; may come later
 * @param agreementText its words
 * @param validFrom first day, {@code 2022-03-01}
 * @param validUntil last day
 * @param quotas workers by occupation
 * @param contacts whom to call: {@code {sending: {name, phone}, receiving: …}}; needed of the side that proposes
 * @param shares facts that each side lets the other see: {@code {sending: ["supply"], receiving: ["shortage", "posts"]}}
 */
public record TermsInput(
        String agreementNumber,
        String agreementText,
        String validFrom,
        String validUntil,
        List<QuotaInput> quotas,
        Contacts contacts,
        Shares shares) {
    static final int LONGEST_NUMBER = 60;

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_OCCUPATION = 60;
    private static final int MOST_QUOTAS = 200;
    private static final int MOST_PERSONS = 1_000_000;

    /** A quota as entered. */
    public record QuotaInput(
            @NotNull String occupation, @NotNull Long persons) {}

    /** Contact officers of the two sides. */
    public record Contacts(ContactOfficer sending, ContactOfficer receiving) {
        ContactOfficer of(Side side) {
            return side == Side.SENDING ? sending : receiving;
        }
    }

    /**
     * Words of the facts that the two sides share.
     *
     * @param sending facts that the sending side shows: {@code shortage}, {@code posts}, {@code supply}
     * @param receiving facts that the receiving side shows: {@code shortage}, {@code posts}, {@code supply}
     */
    public record Shares(List<String> sending, List<String> receiving) {
        List<String> of(Side side) {
            return side == Side.SENDING ? sending : receiving;
        }
    }

    Terms checked(Side proposer, LocalDate today, OccupationKeys keys) {
        LocalDate from = day("validFrom", validFrom);
        LocalDate until = day("validUntil", validUntil);
        if (until.isBefore(from)) {
            throw Refusal.of("validUntil", "ends-before-begin");
        }
        if (until.isBefore(today)) {
            throw Refusal.of("validUntil", "ends-in-the-past");
        }
        return new Terms(
                Wording.optional("agreementNumber", agreementNumber, LONGEST_NUMBER),
                Wording.lines("agreementText", agreementText, LONGEST_TEXT),
                from,
                until,
                checkedQuotas(keys),
                checkedContacts(proposer),
                Map.of(Side.SENDING, facts(Side.SENDING), Side.RECEIVING, facts(Side.RECEIVING)));
    }

    /** The day of a text like {@code 2022-03-01}; a fault is told at the member. */
    public static LocalDate day(String member, String text) {
        String given = Refusal.required(member, text, LONGEST_NUMBER);
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException none) {
            // Told below, as a day out of all reason is.
        }
        throw Refusal.of(member, "not-a-date");
    }

    private List<Quota> checkedQuotas(OccupationKeys keys) {
        List<QuotaInput> given = quotas == null ? List.of() : quotas;
        if (given.size() > MOST_QUOTAS) {
            throw Refusal.of("quotas", "too-many-rows-sent", MOST_QUOTAS);
        }
        List<Quota> checked = new ArrayList<>();
        Set<String> occupations = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "quotas/" + i;
            if (given.get(i) == null) {
                throw Refusal.of(at, "required");
            }
            String occupation =
                    Wording.required(at + "/occupation", given.get(i).occupation(), LONGEST_OCCUPATION);
            Long persons = given.get(i).persons();
            if (persons == null || persons < 1 || persons > MOST_PERSONS) {
                throw Refusal.of(at + "/persons", "not-between", 1, MOST_PERSONS);
            }
            if (!occupations.add(keys.of(occupation))) {
                throw Refusal.of(at + "/occupation", "occupation-twice", occupation);
            }
            checked.add(new Quota(occupation, persons.intValue()));
        }
        return checked;
    }

    private Map<Side, ContactOfficer> checkedContacts(Side proposer) {
        Map<Side, ContactOfficer> checked = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            ContactOfficer given = contacts == null ? null : contacts.of(side);
            String member = "contacts/" + side.word();
            if (given != null) {
                checked.put(side, given.checked(member));
            } else if (side == proposer) {
                throw Refusal.of(member, "required");
            }
        }
        return checked;
    }

    private Set<SharedFact> facts(Side side) {
        Set<SharedFact> facts = EnumSet.noneOf(SharedFact.class);
        List<String> words = shares == null ? null : shares.of(side);
        for (String word : words == null ? List.<String>of() : words) {
            facts.add(SharedFact.parse(word).orElseThrow(() -> Refusal.of("shares/" + side.word(), "unknown-fact")));
        }
        return facts;
    }
}
