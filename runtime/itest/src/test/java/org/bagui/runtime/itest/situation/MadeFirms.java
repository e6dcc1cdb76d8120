package org.bagui.runtime.itest.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.FirmMonth.Profile;
import org.bagui.runtime.itest.situation.FirmMonth.Training;

/** Made-up enterprises with their months; some skip months, some begin late, some stop, some report one ledger only. */
public final class MadeFirms implements FirmMonths {
    private static final List<String> COUNTIES = List.of("450203", "450204", "450205", "450302", "450303", "451302");
    private static final List<String> INDUSTRIES = List.of("0111", "1311", "2614", "3011", "3612", "3962", "5210");
    private static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");
    private static final List<String> KEYS = List.of("NONE", "COUNTY", "CITY", "REGION");
    private static final List<String> CATEGORIES = List.of("GENERAL", "SKILLED", "TECHNICAL");

    private final List<String> counties;
    private final Random random;
    private final Map<Firm, Map<YearMonth, FirmMonth>> firms = new LinkedHashMap<>();

    MadeFirms(int count, List<YearMonth> months, long seed) {
        this(COUNTIES, count, months, seed);
    }

    /** Enterprises of these counties, as many in the one as in the other. */
    public MadeFirms(List<String> counties, int count, List<YearMonth> months, long seed) {
        this.counties = List.copyOf(counties);
        random = new Random(seed);
        IntStream.rangeClosed(1, count).forEach(number -> add(number, months));
    }

    /** All of them. */
    public List<Firm> firms() {
        return List.copyOf(firms.keySet());
    }

    @Override
    public FirmMonth month(Firm firm, YearMonth month) {
        return firms.get(firm).get(month);
    }

    @Override
    public List<FirmMonth> month(YearMonth month) {
        List<FirmMonth> all = new ArrayList<>();
        firms.values().forEach(own -> {
            if (own.containsKey(month)) {
                all.add(own.get(month));
            }
        });
        return all;
    }

    private void add(int number, List<YearMonth> months) {
        String industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
        String park = random.nextInt(3) == 0 ? null : "示例园区" + random.nextInt(3);
        Firm firm = new Firm(
                counties.get(number % counties.size()),
                number,
                industry,
                SIZES.get(random.nextInt(4)),
                park,
                random.nextInt(3) == 0,
                KEYS.get(random.nextInt(12) / 3 % 4));
        Map<YearMonth, FirmMonth> own = new TreeMap<>();
        boolean keepsFlow = random.nextInt(5) > 0;
        int staff = 20 + random.nextInt(400);
        int first = random.nextInt(4) == 0 ? random.nextInt(months.size()) : 0;
        int end = random.nextInt(6) == 0 ? first + 1 + random.nextInt(months.size()) : months.size();
        for (int i = first; i < Math.min(end, months.size()); i++) {
            Flow flow = keepsFlow ? flow(staff) : null;
            staff = flow == null ? Math.max(20, staff + random.nextInt(21) - 10) : flow.closing();
            // The first month has a profile, so that the platform knows the enterprise.
            Profile profile = i == first || random.nextInt(8) > 0 ? profile(staff) : null;
            List<Post> posts =
                    profile == null && flow == null || random.nextInt(2) == 0 ? List.of() : posts(months.get(i), staff);
            List<Training> trainings = profile == null || random.nextInt(10) > 0 ? List.of() : trainings();
            FirmMonth month = new FirmMonth(firm, months.get(i), profile, flow, posts, trainings);
            if (month.isThere()) {
                own.put(months.get(i), month);
            }
        }
        firms.put(firm, own);
    }

    private Flow flow(int staff) {
        int separations = Math.min(staff - 10, random.nextInt(Math.max(2, staff / 6)));
        return new Flow(staff, random.nextInt(Math.max(2, staff / 7)), Math.max(0, separations));
    }

    private Profile profile(int staff) {
        int general = staff / 2;
        int skilled = staff / 4;
        return new Profile(
                staff,
                general,
                skilled,
                random.nextInt(1 + skilled / 3),
                random.nextInt(1 + skilled / 4),
                random.nextInt(1 + skilled / 5),
                random.nextInt(1 + skilled / 8));
    }

    private List<Training> trainings() {
        return List.of(
                new Training("焊工", "UPSKILL", List.of("5", "4", "3").get(random.nextInt(3)), 1 + random.nextInt(9)),
                new Training("焊工", "PRE_JOB", null, 1 + random.nextInt(9)));
    }

    private List<Post> posts(YearMonth month, int staff) {
        List<Post> posts = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            int shortage = random.nextInt(3) == 0 ? 0 : random.nextInt(Math.max(2, staff / 8));
            int expansion = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0;
            YearMonth by = expansion == 0 ? null : month.plusMonths(random.nextInt(6));
            int min = 2_500 + 100 * random.nextInt(20);
            posts.add(new Post(
                    "岗位" + i,
                    CATEGORIES.get(random.nextInt(3)),
                    shortage,
                    expansion,
                    by,
                    (shortage + expansion) / 2,
                    min,
                    min + 100 * random.nextInt(20)));
        }
        return posts;
    }
}
