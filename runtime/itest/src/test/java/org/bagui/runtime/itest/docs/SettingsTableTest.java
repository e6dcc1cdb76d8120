package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.settings.EnvironmentSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator's pages list every setting, made from the code; what the code reads and the table lacks fails here. */
class SettingsTableTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));
    private static final Path BUNDLES = Path.of(System.getProperty("bagui.home"), "bundles");
    private static final Pattern NAMED_PID = Pattern.compile("^ {2}\"(org\\.bagui\\.[a-z.-]+)\"", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource
    void thePageHasTheTable(SettingsTable table) throws IOException {
        new GoldenSection(ROOT.resolve("docs").resolve(table.page()), "settings")
                .compare(table.text(ConfigurationSetting.described(BUNDLES)));
    }

    @Test
    void everyVariableThatTheCodeNamesIsListed() throws IOException {
        Map<String, String> named = new TreeMap<>(SettingNames.in(ROOT));
        assertTrue(named.containsKey("BAGUI_DATABASE_URL"), named::toString);
        Set<String> listed =
                Stream.of(EnvironmentSetting.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        named.keySet().removeAll(listed);
        assertEquals(Map.of(), named, "list these in EnvironmentSetting, or say in SettingNames what they are");
    }

    @Test
    void whatAComponentReadsFromAConfigurationIsDescribed() throws IOException {
        Set<List<String>> read = ConfigurationSetting.read(BUNDLES).stream()
                .map(one -> List.of(one.pid(), one.name()))
                .collect(Collectors.toSet());
        assertTrue(read.contains(List.of("org.bagui.runtime.rest", "upload.mebibytes")), read::toString);
        ConfigurationSetting.described(BUNDLES).forEach(one -> read.remove(List.of(one.pid(), one.name())));
        assertEquals(Set.of(), read, "describe these by @AttributeDefinition");
    }

    @Test
    void whatAnEditionConfiguresIsDescribed() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("runtime/editions/config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher pid = NAMED_PID.matcher(Files.readString(file));
                while (pid.find()) {
                    named.add(pid.group(1));
                }
            }
        }
        assertTrue(named.contains("org.bagui.ledger.pilots"), named::toString);
        ConfigurationSetting.described(BUNDLES).forEach(one -> named.remove(one.pid()));
        assertEquals(Set.of(), named);
    }
}
