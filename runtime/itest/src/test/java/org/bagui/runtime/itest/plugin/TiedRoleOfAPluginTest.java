package org.bagui.runtime.itest.plugin;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.example.school.OwnSchool;
import cn.example.school.SchoolClerk;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bagui.core.security.TiedRole;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plugin of a city declares accounts of its own schools: each sees its school and nothing else, of the platform neither. */
@Tag("both-databases")
@Edition(value = "city", properties = "bagui.plugins.poll=30")
class TiedRoleOfAPluginTest {
    private static final String COUNTY = "450203";
    private static final String WITH_CALLER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
              <implementation class="%1$s"/>
              <service><provide interface="org.bagui.core.rest.RestResource"/></service>
              <reference name="caller" interface="org.bagui.core.security.CurrentActor" field="caller"/>
              <property name="bagui.rest.path" value="own-school"/>
            </scr:component>
            """;

    private final RunningEdition platform;
    private final RestClient administrator;
    private final PluginFolderClient folder;

    TiedRoleOfAPluginTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
        folder = new PluginFolderClient(platform);
    }

    @Test
    void aSchoolsAccountSeesItsSchoolAlone() throws IOException {
        folder.put("school.jar", school());
        folder.await("school.jar", "active");
        JsonNode role = Waiting.until(() -> role("school-clerk"), one -> !one.isMissingNode());
        assertEquals("学校填报员", role.path("title").asText());
        assertEquals(
                "{\"kind\":\"school\",\"title\":\"学校代码\"}", role.path("tie").toString());
        assertEquals("enterprise", role("enterprise-clerk").at("/tie/kind").asText(), "the ledger's is the first");

        RestClient one = clerk("SCH-1");
        RestClient two = clerk("SCH-2");
        assertEquals(
                "{\"school\":\"SCH-1\",\"classes\":[\"welding\",\"sewing\"]}",
                one.read(OwnSchool.PATH).toString());
        assertEquals("[\"nursing\"]", two.read(OwnSchool.PATH).path("classes").toString());
        assertEquals(
                "{\"kind\":\"school\",\"key\":\"SCH-2\"}",
                two.read("sessions/current").at("/actor/tie").toString());
        assertRefused(403, "not-permitted", platform.officer(COUNTY).get(OwnSchool.PATH));
        assertEquals(Set.of(), opened(one, role), "no operation that another permission guards");

        assertFault("tie", "school-not-kept", account("SCH-3", "school-clerk"));
        assertFault("tie", "required", account(null, "school-clerk"));
        assertFault("tie", "tie-without-role", account("SCH-1", "officer"));
        assertFault("tie", "tie-of-another-kind", account("SCH-1", "enterprise-clerk"));

        folder.remove("school.jar");
        Waiting.until(() -> role("school-clerk"), JsonNode::isMissingNode);
        assertEquals("[]", one.read("sessions/current").at("/actor/permissions").toString());
    }

    /** Paths of the platform without parameters that the caller may read beside its own. */
    private static Set<String> opened(RestClient caller, JsonNode role) {
        List<String> own = new java.util.ArrayList<>(List.of("signed-in", "anonymous"));
        role.path("permissions").forEach(one -> own.add(one.asText()));
        Set<String> opened = new TreeSet<>();
        int tried = 0;
        for (Map.Entry<String, JsonNode> path :
                caller.read("openapi.json").path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.isMissingNode()
                    || path.getKey().contains("{")
                    || own.contains(get.path("x-permission").asText())) {
                continue;
            }
            tried++;
            int status = caller.get(path.getKey().substring(1)).status();
            if (status != 403) {
                opened.add(path.getKey() + " " + status);
            }
        }
        assertTrue(tried > 10, "tried " + tried);
        return opened;
    }

    private RestClient clerk(String key) {
        Map<String, Object> account = account(key, "school-clerk");
        administrator.post("accounts", account).orThrow();
        String name = (String) account.get("username");
        String first = (String) account.get("password");
        String own = RandomPasswords.random();
        RestClient client = new RestClient(platform.baseUri()).signIn(name, first);
        client.post("accounts/" + name + "/password", Map.of("currentPassword", first, "newPassword", own))
                .orThrow();
        return client.signIn(name, own);
    }

    private static Map<String, Object> account(String key, String role) {
        Map<String, Object> account = new HashMap<>();
        account.put("username", "school-" + UUID.randomUUID().toString().substring(0, 12));
        account.put("displayName", "示例学校");
        account.put("jurisdiction", COUNTY);
        account.put("roles", List.of(role));
        account.put("password", RandomPasswords.random());
        if (key != null) {
            account.put("tie", Map.of("kind", "school", "key", key));
        }
        return account;
    }

    private void assertFault(String member, String code, Map<String, Object> account) {
        Answer answer = administrator.post("accounts", account);
        JsonNode fault = assertRefused(422, "invalid-entry", answer).at("/errors/0");
        assertEquals(
                "/" + member + " " + code,
                fault.path("pointer").asText() + " " + fault.path("code").asText());
        assertTrue(fault.path("message").asText().length() > 5, fault::toString);
    }

    private JsonNode role(String word) {
        for (JsonNode one : administrator.read("roles").path("items")) {
            if (one.path("word").asText().equals(word)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static byte[] school() {
        String name = OwnSchool.class.getName();
        return PluginJar.named("cn.example.school")
                .importing("org.bagui.core.persistence;version=\"[1.0,2)\",org.bagui.core.place;version=\"[1.0,2)\","
                        + "org.bagui.core.place.succession;version=\"[1.0,2)\"")
                .with(OwnSchool.Classes.class)
                .resource(OwnSchool.class, OwnSchool.PATH)
                .file("OSGI-INF/" + name + ".xml", WITH_CALLER.formatted(name))
                .component(SchoolClerk.class, TiedRole.class, "kind", "school")
                .file("OSGI-INF/l10n/messages.properties", """
                        role.school-clerk=学校填报员
                        tie.school=学校代码
                        permission.school.report=填报本校
                        permission.school.report.help=只填报账户所属的学校
                        fault.school-not-kept=地区 {1} 没有这所学校，请核对{0}
                        """)
                .file("OSGI-INF/l10n/messages_en.properties", """
                        role.school-clerk=School clerk
                        tie.school=Code of the school
                        permission.school.report=Report for the own school
                        permission.school.report.help=Reports for the one school of the account
                        fault.school-not-kept={1} has no such school; check {0}
                        """)
                .bytes();
    }
}
