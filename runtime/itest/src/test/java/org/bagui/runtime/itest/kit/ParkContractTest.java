package org.bagui.runtime.itest.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.contract.RegisterContractTest;

/** A register of the platform's own ledgers keeps to the contract; it has no months. */
@Edition(value = "liuzhou", shared = true)
class ParkContractTest extends RegisterContractTest {
    ParkContractTest(RunningEdition platform) {
        super(platform, "park");
    }

    @Override
    protected Map<String, Object> entry(int number) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("parkName", "示例园区" + number);
        entry.put("parkKind", "INDUSTRIAL");
        entry.put("parkLevel", "COUNTY");
        entry.put("dormBeds", 100 + number);
        return entry;
    }
}
