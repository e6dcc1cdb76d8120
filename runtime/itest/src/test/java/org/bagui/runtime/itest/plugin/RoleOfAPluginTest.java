package org.bagui.runtime.itest.plugin;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.example.bus.BusPermissions;
import cn.example.bus.Dispatch;
import cn.example.bus.GreedyPermissions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The finding: a plugin's permission could be held by nobody, since roles were a closed enumeration. */
@Tag("both-databases")
@Edition(value = "city", properties = "bagui.plugins.poll=30")
class RoleOfAPluginTest {
    private static final String COUNTY = "450203";

    private final RunningEdition platform;
    private final RestClient administrator;
    private final PluginFolderClient folder;

    RoleOfAPluginTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
        folder = new PluginFolderClient(platform);
    }

    @Test
    void aRoleThatIsMadeHoldsAPluginsPermissionAndOpensItsOperation() throws IOException {
        PluginJar bus = PluginJar.named("cn.example.bus")
                .with(Dispatch.Line.class)
                .resource(Dispatch.class, Dispatch.PATH)
                .component(BusPermissions.class, PermissionDeclaration.class, "kind", "bus")
                .file(
                        "OSGI-INF/l10n/messages.properties",
                        "permission.bus.dispatch=派车\npermission.bus.dispatch.help=安排班车\n")
                .file(
                        "OSGI-INF/l10n/messages_en.properties",
                        "permission.bus.dispatch=Dispatch buses\npermission.bus.dispatch.help=Send buses\n");
        folder.put("bus.jar", bus.bytes());
        folder.await("bus.jar", "active");
        JsonNode declared = Waiting.until(() -> permission("bus.dispatch"), one -> !one.isMissingNode());
        assertEquals(
                "派车 安排班车 registers",
                declared.path("title").asText() + " " + declared.path("help").asText() + " "
                        + declared.path("duty").asText());
        Map<String, Object> role = Map.of(
                "jurisdiction",
                COUNTY,
                "name",
                "driver",
                "titles",
                Map.of("zh", "调度员", "en", "Dispatcher"),
                "permissions",
                List.of("bus.dispatch"));
        administrator.post("roles", role).orThrow();
        RestClient driver = platform.account(COUNTY, COUNTY + ".driver");
        assertEquals("1", driver.read(Dispatch.PATH).path("line").asText());
        RestClient reviewer = platform.account(COUNTY, "reviewer");
        assertRefused(403, "not-permitted", reviewer.get(Dispatch.PATH));
        assertTrue(may(reviewer).contains("bus.inspect"), "by default");

        folder.remove("bus.jar");
        Waiting.until(() -> permission("bus.dispatch"), JsonNode::isMissingNode);
        assertFalse(may(driver).contains("bus.dispatch"));
        assertFalse(may(reviewer).contains("bus.inspect"));
        assertTrue(may(reviewer).contains("entries.review"));
    }

    @Test
    void aPluginGivesNobodyThePlatformsRights() throws IOException {
        PluginJar greedy = PluginJar.named("cn.example.greedy")
                .component(GreedyPermissions.class, PermissionDeclaration.class, "kind", "greedy");
        RestClient reader = platform.account(COUNTY, "reader");
        folder.put("greedy.jar", greedy.bytes());
        folder.await("greedy.jar", "active");
        assertEquals(
                "[\"administrator\"]",
                permission("accounts.manage").path("builtIn").toString());
        assertTrue(permission("greedy.read").isMissingNode());
        assertRefused(403, "not-permitted", reader.get("accounts"));
        folder.remove("greedy.jar");
    }

    private JsonNode permission(String name) {
        for (JsonNode one : administrator.read("permissions").path("items")) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static List<String> may(RestClient caller) {
        JsonNode permissions = caller.read("sessions/current").at("/actor/permissions");
        return permissions.valueStream().map(JsonNode::asText).toList();
    }
}
