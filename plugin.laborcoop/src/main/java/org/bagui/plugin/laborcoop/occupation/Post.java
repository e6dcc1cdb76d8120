package org.bagui.plugin.laborcoop.occupation;

/**
 * An occupation with a skill level: the least that is asked for, or that those who offer it have.
 *
 * @param occupation code of the occupation, or its name
 * @param rank rank of the level, 0 for none
 */
public record Post(String occupation, int rank) {
    private static final char MARK = '@';

    /**
     * One text for the two, by which the solver tells posts apart; without a level the occupation alone, unless its own text ends as if it had
     * one.
     */
    public String key() {
        return rank == 0 && !isMarked(occupation)
                ? occupation
                : occupation + MARK + OccupationSkillLevels.codeOrNone(rank);
    }

    private static boolean isMarked(String text) {
        int at = text.length() - 2;
        return at >= 0 && text.charAt(at) == MARK && OccupationSkillLevels.isCode(text.substring(at + 1));
    }

    /** The post of a key. */
    public static Post of(String key) {
        int at = key.length() - 2;
        return isMarked(key)
                ? new Post(key.substring(0, at), OccupationSkillLevels.rank(key.substring(at + 1)))
                : new Post(key, 0);
    }

    /** Code of the level, or null for none. */
    public String level() {
        return OccupationSkillLevels.code(rank);
    }
}
