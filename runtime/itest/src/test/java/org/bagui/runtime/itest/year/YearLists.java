package org.bagui.runtime.itest.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Post;

/** Shortages, pay and courses of a month, sorted in plain loops. */
record YearLists(YearState state, YearMonth month) {
    private List<FirmMonth> all() {
        return state.all(month).stream().map(YearState.Said::month).toList();
    }

    /** Shortage by category of post. */
    Map<String, BigDecimal> shortages(Predicate<Post> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            one.posts().stream()
                    .filter(which)
                    .forEach(post -> sums.merge(post.category(), BigDecimal.valueOf(post.shortage()), BigDecimal::add));
        }
        return sums;
    }

    /** Mean pay by category of post, weighted by shortage: the lower or the upper end of what is offered. */
    Map<String, BigDecimal> wages(boolean isUpper) {
        Map<String, long[]> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            for (Post post : one.posts()) {
                long[] sum = sums.computeIfAbsent(post.category(), any -> new long[2]);
                sum[0] += (long) post.shortage() * (isUpper ? post.max() : post.min());
                sum[1] += post.shortage();
            }
        }
        Map<String, BigDecimal> means = new TreeMap<>();
        sums.forEach((category, sum) -> {
            if (sum[1] > 0) {
                means.put(
                        category,
                        BigDecimal.valueOf(sum[0]).divide(BigDecimal.valueOf(sum[1]), 2, RoundingMode.HALF_UP));
            }
        });
        return means;
    }

    /** Trainees by kind of course and level. */
    Map<String, BigDecimal> courses() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            one.trainings()
                    .forEach(course -> sums.merge(
                            course.mode() + "/" + (course.level() == null ? "" : course.level()),
                            BigDecimal.valueOf(course.trainees()),
                            BigDecimal::add));
        }
        return sums;
    }

    /** Shortage by what a firm is, or by where it is. */
    Map<String, BigDecimal> byFirm(Function<Firm, String> key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            if (one.shortage() != null) {
                sums.merge(key.apply(one.firm()), BigDecimal.valueOf(one.shortage()), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Shortage by title of post, where people are lacking. */
    Map<String, BigDecimal> byTitle() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            one.posts().stream()
                    .filter(post -> post.shortage() > 0)
                    .forEach(post -> sums.merge(post.title(), BigDecimal.valueOf(post.shortage()), BigDecimal::add));
        }
        return sums;
    }
}
