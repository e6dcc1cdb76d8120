package org.bagui.plugin.laborcoop.occupation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who may stand in for whom. Without this everybody fills posts of the own occupation that ask for no more than the own level.
 *
 * @param wanted occupation of the posts
 * @param wantedLevel level that they ask for; null for posts of the occupation whatever they ask for
 * @param offered occupation of those who may fill them
 * @param offeredLevel least level that these need; null for the level that the post asks for
 * @param penalty what it adds to the cost of each, 0 to 1,000,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Substitute(String wanted, String wantedLevel, String offered, String offeredLevel, Long penalty) {
    /** Whether it is about such posts. */
    boolean isFor(Post post) {
        return wanted.equals(post.occupation())
                && (wantedLevel == null || OccupationSkillLevels.rank(wantedLevel) == post.rank());
    }

    /** Rank that those who fill such a post need. */
    int rankFor(Post post) {
        return offeredLevel == null ? post.rank() : OccupationSkillLevels.rank(offeredLevel);
    }

    /** The same without its penalty: of two such, one only counts. */
    Substitute unpriced() {
        return new Substitute(wanted, wantedLevel, offered, offeredLevel, null);
    }
}
