package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.planning.PlanWorths.OfHead;
import org.junit.jupiter.api.Test;

/** Which text is chosen for which numbers; the texts themselves are shown by the key and what fills it. */
class PlanWordsTest {
    private final PlanWords words = new PlanWords(
            (register, key, locale, args) -> key.replace("plan.", "") + args,
            BuiltInPlaces.directory(),
            BuiltInCodeLists.lists());

    private String worth(boolean offered, long filled, long saved) {
        OfHead head = new OfHead("450204", "welder", null, new Worth(filled, saved), null);
        PlanWorths duals =
                new PlanWorths(offered ? List.of(head) : List.of(), offered ? List.of() : List.of(head), null);
        PlanWorths told = words.told(new KeptPlan(1, 1, 1, 1, List.of(), duals, null, null, true), Locale.CHINESE)
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
                "450205", "450204", "welder", "4", "fitter", null, 40, 17, parts, next, "cook", loss, null);
        KeptPlan plan =
                new KeptPlan(1, 1, 1, 1, List.of(line), new PlanWorths(List.of(), List.of(), null), null, null, true);
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
                begin + "parts[part-pay-gap[8]and[]part-pairing[9]]]next-dearer[x, cook, 3]",
                line(new CostParts(0, 8, 9, 0), "x", new Worth(0, 3)));
        assertEquals(begin + "]next-equal[x, cook]", line(null, "x", new Worth(0, 0)));
        assertEquals(begin + "]next-fewer[x, cook, 1, cost-more[4]]", line(null, "x", new Worth(1, 4)));
        assertEquals(begin + "]next-fewer[x, cook, 1, cost-less[4]]", line(null, "x", new Worth(1, -4)));
    }
}
