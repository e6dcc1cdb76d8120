package org.bagui.runtime.itest.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.FirmMonth.Profile;

/** Indicators by the definitions of data/monthly_indicators.csv, computed in plain loops over the made-up months. */
public final class Expected {
    /** Number of the enterprises with any entry. */
    static final String THERE = "there%";

    private final FirmMonths made;
    private final Predicate<Firm> which;

    /** Indicators over the firms that are meant. */
    public Expected(FirmMonths made, Predicate<Firm> which) {
        this.made = made;
        this.which = which;
    }

    /** Value of each indicator that a month has of its own; null where nobody says. */
    public Map<String, BigDecimal> values(YearMonth month) {
        return values(months(month));
    }

    /** The same over the firms that reported in both months. */
    Map<String, BigDecimal> values(YearMonth month, YearMonth other) {
        return values(months(month).stream()
                .filter(one -> made.month(one.firm(), other) != null)
                .toList());
    }

    private List<FirmMonth> months(YearMonth month) {
        return made.month(month).stream().filter(one -> which.test(one.firm())).toList();
    }

    private Map<String, BigDecimal> values(List<FirmMonth> all) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        List<Flow> flows =
                all.stream().map(FirmMonth::flow).filter(Objects::nonNull).toList();
        List<Profile> profiles =
                all.stream().map(FirmMonth::profile).filter(Objects::nonNull).toList();
        List<Post> posts = all.stream().flatMap(one -> one.posts().stream()).toList();
        List<FirmMonth> done = all.stream().filter(this::isDone).toList();
        BigDecimal reported = all.isEmpty() ? null : BigDecimal.valueOf(done.size());
        BigDecimal staff = sum(all, FirmMonth::staff);
        BigDecimal hires = sum(flows, Flow::hires);
        BigDecimal separations = sum(flows, Flow::separations);
        BigDecimal shortage = sum(posts, Post::shortage);
        values.put("M02", reported);
        values.put(THERE, all.isEmpty() ? null : BigDecimal.valueOf(all.size()));
        values.put("M04", staff);
        values.put("M05", sum(profiles, one -> one.general() + one.skilled()));
        BigDecimal high = sum(profiles, one -> one.senior() + one.technician());
        values.put(
                "M06",
                percent(
                        high,
                        sum(profiles, one -> one.senior() + one.technician() + one.junior() + one.intermediate())));
        values.put("M07", hires);
        values.put("M08", separations);
        values.put("M09", hires == null ? null : hires.subtract(separations));
        put(values, "M12", flows.isEmpty(), count(done, one -> change(one) > 0), reported);
        put(values, "M13", flows.isEmpty(), count(done, one -> change(one) < 0), reported);
        put(values, "M14", posts.isEmpty(), count(done, one -> one.shortage() != null && one.shortage() > 0), reported);
        values.put("M15", shortage);
        values.put("M16", sum(posts, Post::expansion));
        values.put("M17", shortage == null || staff == null ? null : percent(shortage, staff.add(shortage)));
        values.put(
                "M18", flows.isEmpty() ? null : percent(separations, sum(flows, one -> one.opening() + one.hires())));
        values.put("M19", posts.isEmpty() ? zeroShare(staff) : percent(sum(posts, Post::planned), staff));
        put(values, "M35", all.isEmpty(), count(all, this::isAlert), reported);
        return values;
    }

    /** Whether it is one of M02: it is due and has reported its profile. */
    private boolean isDone(FirmMonth one) {
        return one.profile() != null && made.isDue(one.firm(), one.month());
    }

    private static int change(FirmMonth one) {
        return one.flow() == null ? 0 : one.flow().closing() - one.flow().opening();
    }

    private static BigDecimal zeroShare(BigDecimal staff) {
        return staff == null ? null : new BigDecimal("0.00");
    }

    private boolean isAlert(FirmMonth month) {
        boolean losing = Stream.of(0, 1, 2).allMatch(back -> {
            FirmMonth one = made.month(month.firm(), month.month().minusMonths(back));
            return one != null
                    && one.flow() != null
                    && one.flow().separations() > one.flow().hires();
        });
        return losing || month.lacksMuch();
    }

    private static void put(
            Map<String, BigDecimal> values, String code, boolean unknown, long count, BigDecimal reported) {
        values.put(code, unknown ? null : BigDecimal.valueOf(count));
        values.put(code + "%", unknown ? null : percent(BigDecimal.valueOf(count), reported));
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, Integer> figure) {
        List<Integer> there = new ArrayList<>();
        all.forEach(one -> there.add(figure.apply(one)));
        there.removeIf(Objects::isNull);
        return there.isEmpty()
                ? null
                : BigDecimal.valueOf(
                        there.stream().mapToLong(Integer::longValue).sum());
    }

    /** A part of a whole in percent with two decimals, or null. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
