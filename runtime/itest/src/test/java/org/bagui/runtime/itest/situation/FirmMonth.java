package org.bagui.runtime.itest.situation;

import java.time.YearMonth;
import java.util.List;

/**
 * What a made-up enterprise reports in a month.
 *
 * @param firm the enterprise
 * @param month the month
 * @param profile its profile, or null
 * @param flow its flow, or null
 * @param posts its posts
 * @param trainings training that it wants
 */
public record FirmMonth(
        Firm firm, YearMonth month, Profile profile, Flow flow, List<Post> posts, List<Training> trainings) {
    /** An enterprise; its county is the one that its credit code names. */
    public record Firm(
            String county, int number, String industry, String size, String park, boolean aboveScale, String key) {
        public boolean isManufacturing() {
            int division = Integer.parseInt(industry.substring(0, 2));
            return division >= 13 && division <= 43;
        }

        public String sector() {
            return industry.startsWith("01") ? "1" : isManufacturing() ? "2" : "3";
        }
    }

    /** What its profile says. */
    public record Profile(
            int staff, int general, int skilled, int junior, int intermediate, int senior, int technician) {}

    /** Who came and went. */
    public record Flow(int opening, int hires, int separations) {
        public int closing() {
            return opening + hires - separations;
        }
    }

    /** A post for which people are lacking. */
    public record Post(
            String title, String category, int shortage, int expansion, YearMonth by, int planned, int min, int max) {}

    /** A course that it wants. */
    public record Training(String occupation, String mode, String level, int trainees) {}

    /** Whether it says anything that counts. */
    public boolean isThere() {
        return profile != null || flow != null || !posts.isEmpty();
    }

    /** Heads at the end of the month, or null. */
    public Integer staff() {
        return flow != null ? (Integer) flow.closing() : profile != null ? (Integer) profile.staff() : null;
    }

    /** People lacking, or null where no post is told. */
    public Integer shortage() {
        return posts.isEmpty()
                ? null
                : (Integer) posts.stream().mapToInt(Post::shortage).sum();
    }

    /** Whether its shortage rate is above that of the alert list. */
    public boolean lacksMuch() {
        return staff() != null && shortage() != null && shortage() * 100 > 15 * (staff() + shortage());
    }
}
