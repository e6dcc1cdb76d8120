package org.bagui.runtime.itest.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.contract.RegisterContractTest;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/** The register of Liuzhou's own plugin keeps to the contract; it has months and rules. */
@Edition(value = "liuzhou", shared = true)
class AutoPartsContractTest extends RegisterContractTest {
    AutoPartsContractTest(RunningEdition platform) {
        super(platform, "auto-parts-supplier");
    }

    @Override
    protected Map<String, Object> entry(int number) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("countyCode", place());
        entry.put("enterpriseName", "示例汽配第" + number + "厂");
        entry.put("uscc", CreditCodes.of(place(), number));
        entry.put("carmaker", "示例整车厂");
        entry.put("directSupplier", number % 2 == 0);
        entry.put("partKind", "座椅");
        entry.put("productionLines", number);
        entry.put("lineWorkers", 20 + number);
        entry.put("lineShortage", 3);
        return entry;
    }
}
