package org.bagui.plugin.laborcoop.occupation;

/**
 * An occupation with a skill level: the least that is asked for, or that those who offer it have.
 *
 * @param occupation code of the occupation, or its name
 * @param rank rank of the level, 0 for none
 */
public record Post(String occupation, int rank) {
    private static final char MARK = '@';

    /** One text for the two, by which the solver tells posts apart; without a level the occupation alone. */
    public String key() {
        return rank == 0 ? occupation : occupation + MARK + SkillLevels.code(rank);
    }

    /** The post of a key. */
    public static Post of(String key) {
        int at = key.length() - 2;
        if (at > 0 && key.charAt(at) == MARK) {
            int rank = SkillLevels.rank(key.substring(at + 1));
            if (rank > 0) {
                return new Post(key.substring(0, at), rank);
            }
        }
        return new Post(key, 0);
    }

    /** Code of the level, or null for none. */
    public String level() {
        return SkillLevels.code(rank);
    }
}
