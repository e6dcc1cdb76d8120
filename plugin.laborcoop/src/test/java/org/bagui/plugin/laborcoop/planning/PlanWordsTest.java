package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.planning.PlanWorths.OfHead;
import org.junit.jupiter.api.Test;

/** Which text is chosen for which numbers; the texts themselves are shown by the key and what fills it. */
class PlanWordsTest {
    private static final String COOK = "post-of-level[cook, Junior worker (Level 5)]";

    private final PlanWords words = new PlanWords(
            (register, key, locale, args) -> key.replace("plan.", "") + args,
            BuiltInPlaces.directory(),
            BuiltInCodeLists.lists());

    private String worth(boolean offered, long filled, long saved) {
        OfHead head = new OfHead("450204", "welder", null, new Worth(filled, saved), null);
        PlanWorths duals =
                new PlanWorths(offered ? List.of(head) : List.of(), offered ? List.of() : List.of(head), null);
        PlanWorths told = words.told(
                        new KeptPlan(1, 1, 1, 1, List.of(), List.of(), duals, null, null, true), Locale.CHINESE)
                .duals();
        return (offered ? told.supply() : told.shortage()).get(0).words();
    }

    @Test
    void worthOfOneMoreAndOfOneVacancyFewer() {
        assertEquals("more-filled[柳南区, welder, 1, cost-more[70]]", worth(true, 1, -70));
        assertEquals("more-filled[柳南区, welder, 1, cost-less[5]]", worth(true, 1, 5));
        assertEquals("more-saved[柳南区, welder, 30]", worth(true, 0, 30));
        assertEquals("more-none[柳南区, welder]", worth(true, 0, 0));
        assertEquals("fewer-filled[柳南区, welder, 1, cost-less[70]]", worth(false, 1, -70));
        assertEquals("fewer-saved[柳南区, welder, 30]", worth(false, 0, 30));
        assertEquals("fewer-none[柳南区, welder]", worth(false, 0, 0));
    }

    private String line(CostParts parts, String next, Worth loss) {
        PlanLine line = new PlanLine(
                "450205", "450204", "welder", "4", "fitter", null, 40, 17, parts, next, "cook", "5", loss, null);
        KeptPlan plan = new KeptPlan(
                1, 1, 1, 1, List.of(), List.of(line), new PlanWorths(List.of(), List.of(), null), null, null, true);
        return words.told(plan, Locale.ENGLISH).lines().get(0).words();
    }

    @Test
    void lineTellsItsPartsAndItsNextBest() {
        String begin = "line[Liubei District, Liunan District, 40, fitter, line-as[post-of-level[welder, "
                + "Intermediate worker (Level 4)]], 17, ";
        assertEquals(
                begin + "parts[part-distance[12]and[]part-penalty[5]]]next-none[]",
                line(new CostParts(12, 0, 0, 5), null, null));
        assertEquals(
                begin + "parts[part-pay-gap[8]and[]part-pairing[9]]]next-dearer[x, " + COOK + ", 3]",
                line(new CostParts(0, 8, 9, 0), "x", new Worth(0, 3)));
        assertEquals(begin + "]next-equal[x, " + COOK + "]", line(null, "x", new Worth(0, 0)));
        assertEquals(begin + "]next-fewer[x, " + COOK + ", 1, cost-more[4]]", line(null, "x", new Worth(1, 4)));
        assertEquals(begin + "]next-fewer[x, " + COOK + ", 1, cost-less[4]]", line(null, "x", new Worth(1, -4)));
    }

    private static RunFailure kept(RunFailure failure) {
        return PlanningJson.read(PlanningJson.write(failure), RunFailure.class);
    }

    @Test
    void failuresSayWhatToDoAndNameThingsAsPeopleDo() {
        RunFailure infeasible = kept(RunFailure.of(Problem.of(422, "infeasible", "450205", "450204", "welder@4")));
        assertEquals("infeasible", infeasible.code());
        assertEquals(List.of("450205", "450204", "welder@4"), infeasible.named());
        assertEquals(
                "problem.infeasible[柳北区, 柳南区, post-of-level[welder, 中级工(四级)]]",
                failed(List.of("problem.infeasible"), infeasible));
        RunFailure dear = kept(RunFailure.of(Refusal.of("costs", "too-dear", "450205", "450204", "welder", 450204)));
        assertEquals("fault.too-dear[costs, 柳北区, 柳南区, welder, 450204]", failed(List.of("fault.too-dear"), dear));
        RunFailure interrupted = kept(RunFailure.INTERRUPTED);
        assertEquals(
                "failed-interrupted[]", failed(List.of("plan.failed-interrupted", "problem.interrupted"), interrupted));
        RunFailure old = PlanningJson.read("{\"code\":\"too-dear\",\"named\":[]}", RunFailure.class);
        assertEquals("fault.too-dear[]", failed(List.of("fault.too-dear"), old).replace("[, ]", "[]"));
    }

    /** The text where only some are known. */
    private static String failed(List<String> known, RunFailure failure) {
        PlanWords some = new PlanWords(
                (register, key, locale, args) ->
                        known.contains(key) || key.startsWith("plan.post") ? key.replace("plan.", "") + args : key,
                BuiltInPlaces.directory(),
                BuiltInCodeLists.lists());
        return some.told(failure, Locale.CHINESE).detail();
    }
}
