package org.bagui.runtime.itest.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;

/** Puts jars into the folder of plugins and looks what the platform says of them. */
final class PluginFolderClient {
    private final Path folder;
    private final RestClient administrator;

    PluginFolderClient(RunningEdition platform) {
        folder = platform.plugins();
        administrator = platform.administrator();
    }

    /** Puts a jar into its place, by a rename. */
    void put(String file, byte[] jar) throws IOException {
        Path fresh = folder.resolve(file + ".new");
        Files.write(fresh, jar);
        Files.move(fresh, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a jar and waits until the platform has let go of it. */
    void remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
        Waiting.until(() -> of(file), List::isEmpty);
    }

    /** What the platform says of a file; an older version that runs comes first. */
    List<JsonNode> of(String file) {
        return of(file, administrator.read("modules"));
    }

    /** The same with messages in English. */
    List<JsonNode> inEnglish(String file) {
        return of(
                file,
                administrator
                        .exchange("GET", "modules", null, null, "Accept-Language", "en")
                        .orThrow()
                        .json());
    }

    private static List<JsonNode> of(String file, JsonNode modules) {
        List<JsonNode> found = new ArrayList<>();
        modules.path("items").forEach(item -> {
            if (item.path("file").asText().equals(file)) {
                found.add(item);
            }
        });
        return found;
    }

    /** Waits until the platform has something to say of the file, and that is what is waited for. */
    JsonNode await(String file, String state) {
        return Waiting.until(() -> of(file), all -> all.stream()
                        .anyMatch(each -> each.path("state").asText().equals(state)))
                .stream()
                .filter(each -> each.path("state").asText().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the log says that a plugin has gone; gives that act and the one before, with its version. */
    static String recorded(RestClient auditor, String plugin) {
        JsonNode items = Waiting.until(
                        () -> auditor.read("audit?limit=2&subject=plugin:" + plugin),
                        page -> page.at("/items/0/action").asText().equals("plugin-removed"))
                .path("items");
        return items.at("/0/action").asText() + " " + items.at("/1/action").asText() + " "
                + items.at("/1/facts/version").asText();
    }

    /** Codes of the faults of one line. */
    static List<String> codes(JsonNode module) {
        List<String> codes = new ArrayList<>();
        module.path("faults").forEach(fault -> codes.add(fault.path("code").asText()));
        return codes;
    }

    /** Each fault is told in the language asked for, and one with the code names what is wrong. */
    static void assertTold(JsonNode module, String code, String named, boolean chinese) {
        List<String> messages = new ArrayList<>();
        module.path("faults").forEach(fault -> {
            String message = fault.path("message").asText();
            // What a message quotes may be in any language.
            assertTrue(message.matches(chinese ? "(?s).*[\u4e00-\u9fff].*" : "(?s)[\\x20-\\x7e]{12}.*"), message);
            assertTrue(!message.matches("(?s).*\\{\\d}.*"), message);
            if (fault.path("code").asText().equals(code)) {
                messages.add(message);
            }
        });
        assertTrue(messages.stream().anyMatch(message -> message.contains(named)), () -> module + " lacks " + named);
    }
}
