package org.bagui.plugin.laborcoop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

class CostTest {
    private static String code(Cost.Input input) {
        return assertThrows(Problem.class, () -> Cost.checked(input))
                .faults()
                .get(0)
                .code();
    }

    @Test
    void amountsAreNumbersOrTexts() {
        Map<Object, String> good = Map.of(
                "1234.5",
                "1234.50",
                12,
                "12.00",
                0.1,
                "0.10",
                "1000000000",
                "1000000000.00",
                1.0e7,
                "10000000.00",
                "0.00",
                "0.00");
        good.forEach((given, read) -> assertEquals(read, Yuan.text(Yuan.read("cost/total", given)), given.toString()));
        for (Object bad : Arrays.asList(
                null,
                "",
                "-1",
                -1,
                "1.005",
                "1000000000.01",
                "一百",
                "1e400",
                Double.POSITIVE_INFINITY,
                Double.NaN,
                BigInteger.TEN.pow(40),
                "1E99",
                List.of(1),
                true,
                "0x10",
                " 1 2")) {
            assertThrows(Problem.class, () -> Yuan.read("cost/total", bad), String.valueOf(bad));
        }
    }

    @Test
    void sharesAreTheTotal() {
        assertEquals("0.00", Cost.checked(null).total());
        Cost.ShareInput worker = new Cost.ShareInput("worker", "0.10");
        Cost.ShareInput fund = new Cost.ShareInput("employment-fund", 0.2);
        assertEquals(
                "0.30",
                Cost.checked(new Cost.Input("0.30", List.of(worker, fund))).total());
        assertEquals("shares-not-the-total", code(new Cost.Input("0.31", List.of(worker, fund))));
        assertEquals("shares-not-the-total", code(new Cost.Input(5, null)));
        assertEquals("bearer-twice", code(new Cost.Input("0.20", List.of(worker, worker))));
        assertEquals("no-bearer", code(new Cost.Input("1", List.of(new Cost.ShareInput("nobody", 1)))));
        assertEquals("required", code(new Cost.Input("1", Arrays.asList((Cost.ShareInput) null))));
    }

    /** Whatever is split in fen comes together again, without any rounding. */
    @Test
    void whatIsSplitComesTogether() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal total = BigDecimal.ZERO;
            List<Cost.ShareInput> shares = new ArrayList<>();
            for (Bearer bearer : Bearer.values()) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);
                total = total.add(amount);
                shares.add(new Cost.ShareInput(
                        bearer.word(), random.nextBoolean() ? amount.toString() : (Object) amount.doubleValue()));
            }
            Cost cost = Cost.checked(new Cost.Input(total.toString(), shares));
            assertEquals(total.setScale(2).toPlainString(), cost.total());
        }
    }
}
