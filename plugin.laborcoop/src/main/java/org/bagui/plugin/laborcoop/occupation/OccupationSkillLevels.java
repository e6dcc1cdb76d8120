package org.bagui.plugin.laborcoop.occupation;

import java.util.List;

/** The eight skill levels in their order, by the codes of the list {@code skill_level}; rank 0 is no level at all. */
public final class OccupationSkillLevels {
    private static final List<String> CODES = List.of("N", "0", "5", "4", "3", "2", "1", "T", "C");

    private OccupationSkillLevels() {}

    /** Whether a text is the code of a level, or of none ({@code N}). */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The rank of a code, the higher the more skilled; 0 for null and for what is no code. */
    public static int rank(String code) {
        return code == null ? 0 : Math.max(0, CODES.indexOf(code));
    }

    /** The code of a rank; null for 0. */
    public static String code(int rank) {
        return rank == 0 ? null : CODES.get(rank);
    }

    /** The code of a rank; {@code N} for 0. */
    static String codeOrNone(int rank) {
        return CODES.get(rank);
    }

    /** The greatest rank. */
    public static int highest() {
        return CODES.size() - 1;
    }
}
