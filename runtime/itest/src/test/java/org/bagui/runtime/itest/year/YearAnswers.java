package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.MadeSheets;

/** Short answers of firms and what is corrected afterwards. */
final class YearAnswers {
    private final YearOfficers officers;
    private final YearModel model;
    private final Random random;

    YearAnswers(YearOfficers officers, YearModel model, Random random) {
        this.officers = officers;
        this.model = model;
        this.random = random;
    }

    /** Firms say that profile and staff are as last month: nobody came, nobody left. */
    void unchanged(List<Firm> unchanged, YearMonth month) {
        if (unchanged.isEmpty()) {
            return;
        }
        Map<String, Object> body = Map.of(
                "jurisdiction",
                YearPlaces.REGION,
                "period",
                month.toString(),
                "enterprises",
                unchanged.stream().map(MadeSheets::uscc).toList());
        for (String register : List.of(Report.PROFILE, Report.FLOW)) {
            JsonNode answer = officers.region()
                    .client()
                    .post("registers/" + register + "/unchanged", body)
                    .orThrow()
                    .json();
            if (answer.path("confirmed").asInt() != unchanged.size()) {
                throw new AssertionError(unchanged.size() + " firms are unchanged: " + answer);
            }
        }
        model.did(state -> unchanged.forEach(firm -> {
            FirmMonth before = state.month(firm, month.minusMonths(1));
            Flow still = new Flow(before.flow().closing(), 0, 0);
            state.says(new FirmMonth(firm, month, before.profile(), still, List.of(), List.of()));
        }));
        model.notesMoment();
    }

    /** Some firms of a place that told no posts say that they have none. */
    void nothing(String place, YearMonth month) {
        List<Firm> without = new ArrayList<>();
        for (Firm firm : model.now().due(place, month)) {
            if (!model.now().hasAnswered(firm, month, Report.DEMAND) && random.nextInt(3) > 0) {
                without.add(firm);
            }
        }
        if (without.isEmpty()) {
            return;
        }
        Map<String, Object> body = Map.of(
                "jurisdiction",
                place,
                "period",
                month.toString(),
                "enterprises",
                without.stream().map(MadeSheets::uscc).toList());
        officers.of(place).client().post("registers/labour-demand/nil", body).orThrow();
        model.did(state -> without.forEach(firm -> state.nothing(firm, month)));
    }

    /** After the closing some things are corrected: a head count, a shortage, hires. */
    void corrects(YearSteps steps, List<String> closed, YearMonth month) {
        for (String place : closed) {
            if (random.nextInt(5) == 0) {
                steps.one(place, month).ifPresent(said -> corrects(place, said));
            }
        }
    }

    private void corrects(String place, FirmMonth said) {
        String uscc = MadeSheets.uscc(said.firm());
        String month = said.month().toString();
        FirmMonth right;
        // Other posts would have to name their occupation with the correction.
        Optional<Post> general = said.posts().stream()
                .filter(post -> post.category().equals("GENERAL"))
                .findFirst();
        if (general.isPresent() && random.nextBoolean()) {
            Post post = general.get();
            JsonNode entry = officers.entry(Report.DEMAND, uscc, month, Map.of("postTitle", post.title()));
            Post more = withShortage(post, post.shortage() + 3);
            officers.corrects(place, Report.DEMAND, entry, Map.of("shortageCurrent", more.shortage()));
            List<Post> posts = new ArrayList<>(said.posts());
            posts.set(posts.indexOf(post), more);
            right = new FirmMonth(said.firm(), said.month(), said.profile(), said.flow(), posts, said.trainings());
        } else if (said.flow() != null && random.nextBoolean()) {
            Flow flow = new Flow(
                    said.flow().opening(), said.flow().hires() + 1, said.flow().separations());
            JsonNode entry = officers.entry(Report.FLOW, uscc, month, Map.of());
            officers.corrects(place, Report.FLOW, entry, Map.of("hires", flow.hires()));
            right = new FirmMonth(said.firm(), said.month(), said.profile(), flow, said.posts(), said.trainings());
        } else {
            right = YearSteps.withStaff(said, said.profile().staff() + 2);
            JsonNode entry = officers.entry(Report.PROFILE, uscc, month, Map.of());
            officers.corrects(
                    place,
                    Report.PROFILE,
                    entry,
                    Map.of("employeesTotal", right.profile().staff()));
        }
        model.did(state -> state.says(right));
        model.notesMoment();
    }

    private static Post withShortage(Post post, int shortage) {
        return new Post(
                post.title(),
                post.category(),
                shortage,
                post.expansion(),
                post.by(),
                post.planned(),
                post.min(),
                post.max());
    }
}
