package org.bagui.runtime.itest.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.FirmMonth.Profile;
import org.bagui.runtime.itest.situation.FirmMonth.Training;

/** The entries of a register as the model knows them, and their sums. */
final class YearRows {
    /**
     * An entry.
     *
     * @param county county that it counts to in a roll-up
     * @param values its figures
     * @param words its coded fields
     */
    record Row(YearMonth month, String county, Map<String, Integer> values, Map<String, String> words) {
        String word(String dimension) {
            return switch (dimension) {
                case "county" -> county;
                case "city" -> YearPlaces.cityOf(county);
                case "period" -> month.toString();
                default -> words.get(dimension);
            };
        }
    }

    /** Measures that are means, with what they are weighted by. */
    private static final Map<String, String> MEANS = Map.of("wageMin", "shortageCurrent", "wageMax", "shortageCurrent");

    private YearRows() {}

    /**
     * The entries of a register in some months.
     *
     * @param since places that have succeeded others, with the month since when
     */
    static List<Row> of(YearState state, String register, List<YearMonth> months, Map<String, YearMonth> since) {
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : months) {
            for (YearState.Said said : state.all(month)) {
                FirmMonth one = said.month();
                String now = state.place(one.firm());
                YearMonth from = since.get(now);
                String county = from == null || month.isBefore(from) ? said.recorded() : now;
                for (Entry entry : entries(register, one)) {
                    Map<String, String> words = new TreeMap<>(entry.words());
                    words.put("industryCode", one.firm().industry());
                    rows.add(new Row(month, county, entry.values(), words));
                }
            }
        }
        return rows;
    }

    /** Figures and coded fields of one entry. */
    private record Entry(Map<String, Integer> values, Map<String, String> words) {}

    private static List<Entry> entries(String register, FirmMonth one) {
        return switch (register) {
            case "enterprise-profile" ->
                one.profile() == null
                        ? List.of()
                        : List.of(new Entry(
                                values(one.profile()),
                                Map.of("sizeClass", one.firm().size())));
            case "monthly-flow" ->
                one.flow() == null
                        ? List.of()
                        : List.of(new Entry(
                                values(one.flow()),
                                Map.of("sizeClass", one.firm().size())));
            case "labour-demand" ->
                one.posts().stream()
                        .map(post -> new Entry(values(post), Map.of("postCategory", post.category())))
                        .toList();
            default -> one.trainings().stream().map(YearRows::entry).toList();
        };
    }

    private static Entry entry(Training training) {
        Map<String, String> words = Map.of("occupationCode", training.occupation(), "trainingMode", training.mode());
        return new Entry(Map.of("trainees", training.trainees()), words);
    }

    private static Map<String, Integer> values(Profile profile) {
        return Map.of(
                "employeesTotal", profile.staff(),
                "industrialWorkersTotal", profile.general() + profile.skilled(),
                "workersGeneral", profile.general(),
                "workersSkilled", profile.skilled(),
                "skillJunior", profile.junior(),
                "skillIntermediate", profile.intermediate(),
                "skillSenior", profile.senior(),
                "skillTechnician", profile.technician(),
                "skillSeniorTechnician", 0);
    }

    private static Map<String, Integer> values(Flow flow) {
        return Map.of(
                "openingStaff", flow.opening(),
                "hires", flow.hires(),
                "separations", flow.separations(),
                "closingStaff", flow.closing());
    }

    private static Map<String, Integer> values(Post post) {
        return Map.of(
                "onPost", 5,
                "shortageCurrent", post.shortage(),
                "shortageExpansion", post.expansion(),
                "plannedRecruitment", post.planned(),
                "wageMin", post.min(),
                "wageMax", post.max());
    }

    /** The rows by the words of some dimensions, in their order. */
    static Map<List<String>, List<Row>> grouped(List<Row> rows, List<String> dimensions) {
        Function<Row, List<String>> key =
                row -> dimensions.stream().map(row::word).toList();
        Map<List<String>, List<Row>> groups =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return groups;
    }

    /** A measure over some rows: their number, a sum, or a mean by weight; null where no row gives it. */
    static BigDecimal figure(List<Row> rows, String measure) {
        if (measure.equals("count")) {
            return BigDecimal.valueOf(rows.size());
        }
        String weight = MEANS.get(measure);
        long sum = 0;
        long weights = 0;
        boolean isThere = false;
        for (Row row : rows) {
            Integer value = row.values().get(measure);
            if (value != null) {
                isThere = true;
                long by = weight == null ? 1 : row.values().get(weight);
                sum += value * by;
                weights += by;
            }
        }
        if (!isThere || weight != null && weights == 0) {
            return null;
        }
        return weight == null
                ? BigDecimal.valueOf(sum)
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }
}
