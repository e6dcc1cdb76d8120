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
record FirmMonth(Firm firm, YearMonth month, Profile profile, Flow flow, List<Post> posts, List<Training> trainings) {
    record Firm(String county, int number, String industry, String size, String park, boolean aboveScale, String key) {
        boolean isManufacturing() {
            int division = Integer.parseInt(industry.substring(0, 2));
            return division >= 13 && division <= 43;
        }

        String sector() {
            return industry.startsWith("01") ? "1" : isManufacturing() ? "2" : "3";
        }
    }

    record Profile(int staff, int general, int skilled, int junior, int intermediate, int senior, int technician) {}

    record Flow(int opening, int hires, int separations) {
        int closing() {
            return opening + hires - separations;
        }
    }

    record Post(
            String title, String category, int shortage, int expansion, YearMonth by, int planned, int min, int max) {}

    record Training(String mode, String level, int trainees) {}

    boolean isThere() {
        return profile != null || flow != null || !posts.isEmpty();
    }

    Integer staff() {
        return flow != null ? (Integer) flow.closing() : profile != null ? (Integer) profile.staff() : null;
    }

    Integer shortage() {
        return posts.isEmpty()
                ? null
                : (Integer) posts.stream().mapToInt(Post::shortage).sum();
    }

    boolean lacksMuch() {
        return staff() != null && shortage() != null && shortage() * 100 > 15 * (staff() + shortage());
    }
}
