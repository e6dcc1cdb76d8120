package org.bagui.plugin.laborcoop.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/** Checks rows of substitutes as they were sent. */
public final class SubstituteRows {
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST = 100;
    private static final int MOST_FAULTS = 100;
    private static final int MOST_PENALTY = 1_000_000;

    private final String member;
    private final List<Fault> faults = new ArrayList<>();

    private SubstituteRows(String member) {
        this.member = member;
    }

    /**
     * The rows that came in a member; none where it is null.
     *
     * @throws Problem 422 {@code invalid-entry} with what is wrong in each row
     */
    public static List<Substitute> checked(String member, List<Substitute> rows) {
        if (rows == null) {
            return List.of();
        }
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(member, "too-many-rows-sent", MOST_ROWS);
        }
        SubstituteRows checking = new SubstituteRows(member);
        checking.check(rows);
        if (!checking.faults.isEmpty()) {
            throw Problem.invalid(checking.faults);
        }
        return List.copyOf(rows);
    }

    private void check(List<Substitute> rows) {
        Map<Substitute, Long> penalties = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = member + "/" + i;
            Substitute row = rows.get(i);
            if (row == null) {
                fault(at, "required");
                continue;
            }
            occupation(at + "/wanted", row.wanted());
            occupation(at + "/offered", row.offered());
            level(at + "/wantedLevel", row.wantedLevel());
            level(at + "/offeredLevel", row.offeredLevel());
            if (row.penalty() == null) {
                fault(at + "/penalty", "required");
            } else if (row.penalty() < 0 || row.penalty() > MOST_PENALTY) {
                fault(at + "/penalty", "not-between", 0, MOST_PENALTY);
            } else {
                Long before = penalties.putIfAbsent(row.unpriced(), row.penalty());
                if (before != null && !before.equals(row.penalty())) {
                    fault(at + "/penalty", "given-twice", before);
                }
            }
        }
    }

    private void occupation(String at, String text) {
        if (text == null || text.isBlank()) {
            fault(at, "required");
        } else if (text.length() > LONGEST) {
            fault(at, "too-long", LONGEST);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(at, "nul-character");
        } else if (Wording.isPersonal(text)) {
            fault(at, "personal-text");
        }
    }

    private void level(String at, String code) {
        if (code != null && !OccupationSkillLevels.isCode(code)) {
            fault(at, "no-skill-level");
        }
    }

    private void fault(String at, String code, Object... args) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Refusal.fault(at, code, args));
        }
    }
}
