package org.bagui.plugin.laborcoop.occupation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.plugin.laborcoop.occupation.PostKeys.Link;
import org.junit.jupiter.api.Test;

class PostKeysTest {
    private static final String WELDER = "6-18-02-04";
    private static final String FITTER = "6-20-01-01";

    private static Post post(String occupation, String level) {
        return new Post(occupation, OccupationSkillLevels.rank(level));
    }

    @Test
    void whereNoPostNamesALevelNobodyIsParted() {
        PostKeys keys = new PostKeys(Set.of(post(WELDER, null)), List.of());
        assertEquals(post(WELDER, null), keys.offered(WELDER, OccupationSkillLevels.rank("2")));
        assertEquals(post(FITTER, null), keys.offered(FITTER, OccupationSkillLevels.rank("2")));
        assertEquals(Map.of(), keys.links());
    }

    @Test
    void whoHasTheLevelOrAHigherOneFills() {
        PostKeys keys = new PostKeys(Set.of(post(WELDER, null), post(WELDER, "4")), List.of());
        assertEquals(post(WELDER, null), keys.offered(WELDER, OccupationSkillLevels.rank("5")));
        assertEquals(post(WELDER, "4"), keys.offered(WELDER, OccupationSkillLevels.rank("4")));
        assertEquals(
                post(WELDER, "4"), keys.offered(WELDER, OccupationSkillLevels.rank("T")), "as finely as posts ask");
        assertEquals(Map.of(new Link(post(WELDER, null), post(WELDER, "4")), 0L), keys.links());
    }

    @Test
    void lowerLevelsAndOtherOccupationsFillAtTheirPenalty() {
        List<Substitute> table = List.of(
                new Substitute(WELDER, "4", WELDER, "5", 30L),
                new Substitute(WELDER, null, FITTER, null, 70L),
                new Substitute(WELDER, null, FITTER, "2", 60L));
        PostKeys keys = new PostKeys(Set.of(post(WELDER, "4")), table);
        assertEquals(post(WELDER, "5"), keys.offered(WELDER, OccupationSkillLevels.rank("5")));
        assertEquals(post(FITTER, "4"), keys.offered(FITTER, OccupationSkillLevels.rank("3")));
        assertEquals(
                Map.of(
                        new Link(post(WELDER, "4"), post(WELDER, "5")), 30L,
                        new Link(post(WELDER, "4"), post(FITTER, "4")), 70L,
                        new Link(post(WELDER, "4"), post(FITTER, "2")), 60L),
                keys.links());
    }

    @Test
    void keyTellsItsPost() {
        for (Post one : List.of(post(WELDER, null), post(WELDER, "C"), post("焊工@x", null), post("@", "0"))) {
            assertEquals(one, Post.of(one.key()));
        }
    }

    /** Texts of occupations are free: one that ends as a key does is not taken for an occupation of a level. */
    @Test
    void noTwoPostsShareAKey() {
        Set<String> keys = new HashSet<>();
        for (String text : List.of("焊工", "焊工@4", "焊工@4@4", "焊工@N", "焊工@4@N", "@4", "@", "")) {
            for (int rank = 0; rank <= OccupationSkillLevels.highest(); rank++) {
                Post one = new Post(text, rank);
                assertEquals(one, Post.of(one.key()));
                assertTrue(keys.add(one.key()), one.key());
            }
        }
        assertEquals("焊工", post("焊工", null).key());
        assertEquals("焊工@4", post("焊工", "4").key());
    }
}
