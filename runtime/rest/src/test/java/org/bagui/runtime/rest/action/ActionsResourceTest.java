package org.bagui.runtime.rest.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.register.spi.Row;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.action.Actions.Offered;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.Server.Answer;
import org.bagui.runtime.rest.testing.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionsResourceTest {
    private static final String MODULE = "cn.example.clinic";
    private static final String RENAME = "/registers/clinic-visit/actions/rename";
    private final RegisterDefinition register = TestRegister.named("clinic-visit");
    private Server server;

    /** Renames the doctor; the same name twice is an error. */
    private final class Rename implements RegisterAction<RegisterEntry> {
        @Override
        public String register() {
            return "clinic-visit";
        }

        @Override
        public String name() {
            return "rename";
        }

        @Override
        public String permission() {
            return Permission.ENTRIES_WRITE;
        }

        @Override
        public void apply(Row<RegisterEntry> row, Map<String, Object> input, Faults faults) {
            Object old = register.require("doctor").access().get(row.entry());
            if (input.get("to").equals(old)) {
                faults.error(row, "doctor", "same-name");
            }
            register.require("doctor").access().set(row.entry(), input.get("to"));
        }
    }

    /** Says back what it was given. */
    private static final class Merge implements RegisterCommand {
        @Override
        public String register() {
            return "clinic-visit";
        }

        @Override
        public String name() {
            return "merge";
        }

        @Override
        public String permission() {
            return Permission.ENTRIES_WRITE;
        }

        @Override
        public Set<String> members() {
            return Set.of("keep", "drop", "jurisdiction");
        }

        @Override
        public Map<String, Object> run(Actor actor, Map<String, Object> input) {
            return Map.of("by", actor.username(), "given", new TreeMap<>(input).toString());
        }
    }

    @Test
    void aCommandFindsItsEntriesItself() {
        String path = "/registers/clinic-visit/actions/merge";
        JsonNode done = server.send(server.to(path, "officer"), "POST", "{\"keep\":\"a\",\"drop\":null}")
                .json();
        assertEquals(
                List.of("officer", "{keep=a}"),
                List.of(done.path("by").asText(), done.path("given").asText()));
        assertEquals(
                "422 invalid-entry",
                server.send(server.to(path, "officer"), "POST", "{\"kept\":1}").refusal());
        assertEquals(
                "403 not-permitted",
                server.send(server.to(path, "reader"), "POST", "{\"keep\":1}").refusal());
    }

    @BeforeEach
    void start() {
        server = new Server();
        Actions actions = new Actions(null, PluginCalls.NONE) {
            @Override
            public <R> R using(String name, String action, Function<Offered<RegisterAction<RegisterEntry>>, R> use) {
                if (!action.equals("rename")) {
                    throw Problem.of(404, "unknown-action", action);
                }
                return use.apply(new Offered<>(MODULE, new Rename()));
            }

            @Override
            public <R> Optional<R> usingCommand(
                    String name, String command, Function<Offered<RegisterCommand>, R> use) {
                return command.equals("merge")
                        ? Optional.of(use.apply(new Offered<>(MODULE, new Merge())))
                        : Optional.empty();
            }
        };
        server.offerUnderRegister(
                "actions", new ActionsResource(server.registers, server.requests, actions, server.tenants));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void anActionChangesTheEntriesNamed() {
        long id = server.registers.put("450203", Map.of("doctor", "a"));
        Answer done = act("officer", "{\"entries\":[" + id + "],\"to\":\"b\"}");
        assertEquals(200, done.status(), done.text());
        assertEquals("b", server.registers.entries.get(id).get("doctor"));
        assertEquals("action:rename", server.registers.entries.get(id).get("origin"));
    }

    @Test
    void whatAnotherModuleOffersIsNotThereWhereItIsOff() {
        server.tenants.switchOff("450205", MODULE);
        long off = server.registers.put("450205", Map.of("doctor", "a"));
        long on = server.registers.put("450203", Map.of("doctor", "a"));
        String body = "{\"entries\":[%d],\"to\":\"b\"}";
        assertEquals(
                "404 module-not-enabled",
                act("region", String.format(body, off)).refusal());
        assertEquals(200, act("region", String.format(body, on)).status());
        String merge = "/registers/clinic-visit/actions/merge";
        assertEquals(
                "404 module-not-enabled",
                server.send(server.to(merge, "region"), "POST", "{\"jurisdiction\":\"450205\"}")
                        .refusal());
        assertEquals(
                200,
                server.send(server.to(merge, "region"), "POST", "{\"jurisdiction\":\"450203\"}")
                        .status());
    }

    @Test
    void itsFaultsRefuseTheCall() {
        long id = server.registers.put("450203", Map.of("doctor", "a"));
        Answer refused = act("officer", "{\"entries\":[" + id + "],\"to\":\"a\"}");
        assertEquals("422 invalid-entry", refused.refusal());
        assertEquals("same-name", refused.json().at("/errors/0/code").asText());
    }

    @Test
    void aForeignEntryAnUnknownActionAndAMissingPermissionAreRefused() {
        long id = server.registers.put("450204", Map.of("doctor", "a"));
        String body = "{\"entries\":[" + id + "],\"to\":\"b\"}";
        assertEquals("404 not-found", act("officer", body).refusal());
        assertEquals("403 not-permitted", act("reader", body).refusal());
        Answer unknown = server.send(server.to("/registers/clinic-visit/actions/x", "officer"), "POST", body);
        assertEquals("404 unknown-action", unknown.refusal());
        for (String odd : new String[] {"{}", "{\"entries\":[]}", "{\"entries\":[1,1]}", "{\"entries\":[\"1\"]}"}) {
            assertEquals("422 invalid-entry", act("officer", odd).refusal(), odd);
        }
    }

    private Answer act(String caller, String body) {
        return server.send(server.to(RENAME, caller), "POST", body);
    }
}
