package org.bagui.runtime.itest.plugin;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.example.bus.BusDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a role says of a sensitive field holds in every answer; the built-in roles see and write it as before. */
@Tag("both-databases")
@Edition(value = "city", properties = "bagui.plugins.poll=30")
class SensitiveFieldTest {
    private static final String COUNTY = "450204";
    private static final String MOBILE = "13877204511";
    private static final String ENTRIES = "registers/bus-driver/entries";
    private static final String ROLE = COUNTY + ".clerk";
    private static final String TABLES = table("bus_driver", "CONSTRAINT pk_bus_driver PRIMARY KEY (id)")
            + table(
                    "bus_driver_hist",
                    "row_end TIMESTAMP(6) NOT NULL, CONSTRAINT pk_bus_driver_hist PRIMARY KEY (id, version)")
            + """
            CREATE UNIQUE INDEX ux_bus_driver_key ON bus_driver (driver_name, recorded_place);
            CREATE INDEX ix_bus_driver_scope ON bus_driver (scope_place, id);
            """;

    private final RunningEdition platform;
    private final RestClient administrator;
    private final RestClient officer;
    private final List<String> seen = new ArrayList<>();

    SensitiveFieldTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
        officer = platform.officer(COUNTY);
    }

    private static String table(String name, String end) {
        return "CREATE TABLE " + name
                + " (id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL,"
                + " period INTEGER, status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6),"
                + " created_by VARCHAR(60), updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60),"
                + " extension TEXT, driver_name VARCHAR(40), bus_number VARCHAR(40), mobile VARCHAR(20), " + end
                + ");\n";
    }

    @Test
    void aRoleSaysWhoSeesAndWritesIt() throws IOException {
        PluginFolderClient folder = new PluginFolderClient(platform);
        PluginJar drivers = PluginJar.named("cn.example.bus")
                .with(BusDriver.class)
                .header("Entity-Classes", BusDriver.class.getName())
                .migration("V1__driver.sql", TABLES)
                .file(
                        "OSGI-INF/l10n/bus-driver.properties",
                        "title=司机\nfield.driverName=姓名\nfield.busNumber=车号\nfield.mobile=手机\n")
                .file(
                        "OSGI-INF/l10n/bus-driver_en.properties",
                        "title=Drivers\nfield.driverName=Name\nfield.busNumber=Bus\nfield.mobile=Phone\n");
        folder.put("drivers.jar", drivers.bytes());
        folder.await("drivers.jar", "active");
        Waiting.until(() -> title("field.bus-driver.mobile.read"), "司机·手机（查看）"::equals);

        Map<String, Object> driver = Map.of("jurisdiction", COUNTY, "driverName", "韦某", "mobile", MOBILE);
        Answer made = officer.post(ENTRIES, driver).orThrow();
        String path = ENTRIES + "/" + made.json().path("id").asText();
        assertEquals(MOBILE, made.json().path("mobile").asText());
        assertEquals(MOBILE, officer.read(path).path("mobile").asText(), "as before");
        assertEquals("***", officer.read(ENTRIES).at("/items/0/mobile").asText());

        may("POST", "entries.read", "entries.write", "entries.import", "entries.export", "reference.read");
        RestClient clerk = platform.account(COUNTY, ROLE);
        assertEquals("***", see(clerk.get(path)).path("mobile").asText());
        assertEquals("***", see(clerk.get(ENTRIES)).at("/items/0/mobile").asText());
        see(clerk.get(path + "/revisions"));
        seen.add(clerk.get("registers/bus-driver/export?format=csv").orThrow().text());
        for (String asked : List.of("?where=mobile=" + MOBILE, "?sort=mobile")) {
            assertEquals(400, clerk.get(ENTRIES + asked).status(), asked);
        }
        assertEquals(
                400,
                clerk.get("registers/bus-driver/rollup?measures=count&by=mobile")
                        .status());
        JsonNode refused = assertRefused(422, "invalid-entry", patch(clerk, path, "mobile", "13900000000"));
        assertEquals(
                "field-not-permitted /mobile",
                refused.at("/errors/0/code").asText() + " "
                        + refused.at("/errors/0/pointer").asText());
        see(patch(clerk, path, "busNumber", "桂B00001"));
        see(patch(clerk, path, "mobile", "***"));
        String tag = clerk.get(path).header("ETag");
        Map<String, Object> whole = Map.of("jurisdiction", COUNTY, "driverName", "韦某", "busNumber", "桂B00002");
        see(clerk.json("PUT", path, whole, "If-Match", tag));
        assertFalse(String.join("\n", seen).contains(MOBILE), seen::toString);
        assertEquals(MOBILE, officer.read(path).path("mobile").asText(), "nothing has touched it");

        may("PATCH", "entries.read", "entries.write", "field.bus-driver.mobile.read");
        assertEquals(MOBILE, clerk.read(path).path("mobile").asText(), "at once");
        assertRefused(422, "invalid-entry", patch(clerk, path, "mobile", "13900000000"));
        may("PATCH", "entries.read", "entries.write", "field.bus-driver.mobile.write");
        assertEquals(
                "***",
                patch(clerk, path, "mobile", "13900000000")
                        .orThrow()
                        .json()
                        .path("mobile")
                        .asText());
        assertEquals("13900000000", officer.read(path).path("mobile").asText());
        folder.remove("drivers.jar");
    }

    private JsonNode see(Answer answer) {
        seen.add(answer.orThrow().text());
        return answer.json();
    }

    private static Answer patch(RestClient caller, String path, String field, String value) {
        String tag = caller.get(path).header("ETag");
        return caller.json("PATCH", path, Map.of(field, value), "If-Match", tag);
    }

    /** Makes the role, or changes it. */
    private void may(String method, String... permissions) {
        Answer done = method.equals("POST")
                ? administrator.post(
                        "roles",
                        Map.of(
                                "jurisdiction",
                                COUNTY,
                                "name",
                                "clerk",
                                "titles",
                                Map.of("zh", "登记员", "en", "Clerk"),
                                "permissions",
                                List.of(permissions)))
                : administrator.json(
                        "PATCH", "roles/" + ROLE, Map.of("permissions", List.of(permissions)), "If-Match", "*");
        done.orThrow();
    }

    private String title(String name) {
        for (JsonNode one : administrator.read("permissions").path("items")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("title").asText();
            }
        }
        return "";
    }
}
