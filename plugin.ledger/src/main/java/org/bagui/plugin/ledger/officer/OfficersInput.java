package org.bagui.plugin.ledger.officer;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.rest.Refusal;

/**
 * Who shall answer for a register at a place; who is left out of it ends the duty.
 *
 * @param officer the one who answers, or null for nobody
 * @param team the task team, or null for nobody
 * @param note what is said with a change, or null
 */
public record OfficersInput(ResponsiblePerson officer, List<ResponsiblePerson> team, String note) {
    private static final int MOST = 100;
    private static final int LONGEST_NOTE = 200;

    OfficersInput checked() {
        List<ResponsiblePerson> members = new ArrayList<>();
        if (team != null) {
            if (team.size() > MOST) {
                throw Refusal.of("team", "team-too-large", MOST);
            }
            team.forEach(member -> members.add(ResponsiblePerson.checked("team", member)));
        }
        return new OfficersInput(
                officer == null ? null : ResponsiblePerson.checked("officer", officer),
                members,
                Refusal.optional("note", note, LONGEST_NOTE));
    }

    /**
     * A hand-over.
     *
     * @param jurisdiction place
     * @param register register
     * @param to who takes over
     * @param note what is said with it, or null
     */
    public record HandOver(
            @NotNull String jurisdiction,
            @NotNull String register,
            @NotNull ResponsiblePerson to,
            String note) {
        HandOver checked() {
            return new HandOver(
                    Refusal.required("jurisdiction", jurisdiction, 12),
                    Refusal.required("register", register, 60),
                    ResponsiblePerson.checked("to", to),
                    Refusal.optional("note", note, LONGEST_NOTE));
        }
    }
}
