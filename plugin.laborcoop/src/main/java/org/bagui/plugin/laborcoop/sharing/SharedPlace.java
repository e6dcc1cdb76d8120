package org.bagui.plugin.laborcoop.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one place lets the caller see; a fact that the grant does not name is not there.
 *
 * @param place code of the place that gave the grant
 * @param shortage present and expected shortage
 * @param posts posts that their enterprise has released, of the last month asked for, valid today
 * @param supply persons available, of the last month asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedPlace(String place, Shortages shortage, Posts posts, Supply supply) {
    /**
     * Shortage by occupation and month; {@code missing} says why there are no rows: the place keeps no such ledger.
     *
     * @param missing why there are no rows; absent where there are
     * @param rows shortage by occupation and month
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shortages(String missing, List<Shortage> rows) {}

    /**
     * Shortage of an occupation, in persons; no occupation where the posts name none.
     *
     * @param shortageCurrent persons lacking now
     * @param shortageExpansion persons that an expansion will need
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shortage(String occupation, String period, Long shortageCurrent, Long shortageExpansion) {}

    /**
     * Released posts; {@code omitted} is the number of those beyond the most that one answer shows.
     *
     * @param missing why there are no rows; absent where there are
     * @param rows posts that were released
     * @param omitted posts beyond the most that one answer shows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Posts(String missing, List<Post> rows, Integer omitted) {}

    /**
     * A post, its fields as in the register {@code labour-demand}.
     *
     * @param postTitle title of the post
     * @param shortageCurrent persons lacking at the post now
     * @param plannedRecruitment persons that the enterprise will recruit this month
     * @param wageMin least pay, yuan a month
     * @param wageMax greatest pay, yuan a month
     * @param payMode code of how it is paid
     * @param meals whether meals are provided
     * @param lodging whether lodging is provided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Post(
            String enterpriseName,
            String postTitle,
            String occupation,
            Integer shortageCurrent,
            Integer plannedRecruitment,
            Integer wageMin,
            Integer wageMax,
            String payMode,
            String meals,
            String lodging,
            String contactMobile,
            String validUntil) {}

    /**
     * Supply by county, occupation and skill level, without any total.
     *
     * @param missing why there are no rows; absent where there are
     * @param rows persons on offer by place and occupation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Supply(String missing, List<SupplyCell> rows) {}

    /**
     * Persons available; a cell of fewer than five has no number and is {@code hidden}.
     *
     * @param hidden whether the number is held back since it is too small
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupplyCell(String place, String occupation, String skillLevel, Long persons, Boolean hidden) {
        /** Fewer persons are told to no other place. */
        public static final long LEAST_SHOWN = 5;

        static SupplyCell of(String place, String occupation, String skillLevel, long persons) {
            return persons < LEAST_SHOWN
                    ? new SupplyCell(place, occupation, skillLevel, null, true)
                    : new SupplyCell(place, occupation, skillLevel, persons, null);
        }
    }
}
