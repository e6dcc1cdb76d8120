package cn.example.workerdormitory;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;

import java.util.HashMap;
import java.util.Map;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.contract.RegisterContractTest;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Test;

@Edition(plugins = "target/classes")
class WorkerDormitoryTest extends RegisterContractTest {
    WorkerDormitoryTest(RunningEdition platform) {
        super(platform, WorkerDormitory.NAME);
    }

    @Override
    protected Map<String, Object> entry(int number) {
        String uscc = CreditCodes.of(place(), number);
        return Map.of("uscc", uscc, "enterpriseName", "示例" + number + "厂", "beds", 100 + number, "residents", 60);
    }

    @Test
    void residentsWithoutBedsAreRefused() {
        Map<String, Object> entry = new HashMap<>(entry(51));
        entry.put("residents", 999);
        assertRefused(422, "invalid-entry", register().sends(entry));
    }
}
