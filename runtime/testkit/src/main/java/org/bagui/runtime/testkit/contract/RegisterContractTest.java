package org.bagui.runtime.testkit.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every register keeps to, asked over HTTP as any program asks. An author extends it, puts {@link
 * org.bagui.runtime.testkit.Edition} on the class, and gives {@link #entry}; the rest is derived.
 *
 * <p>The header of the workbook and the schema of the interface are compared with the files that lie in {@code
 * src/test/golden} (see {@link GoldenFile}).
 */
public abstract class RegisterContractTest {
    private static final String MONTH = "2022-03";
    private static final List<String> FORMATS = List.of("xlsx", "xls", "csv");

    private final RunningEdition platform;
    private final String name;
    private RegisterClient officer;

    /** The contract of the register of that name. */
    protected RegisterContractTest(RunningEdition platform, String register) {
        this.platform = platform;
        this.name = register;
    }

    /**
     * A correct entry, its fields as the interface takes them. Numbers from 1 on give entries of different keys that differ
     * in another field, too; {@code period} is added where the register has months.
     */
    protected abstract Map<String, Object> entry(int number);

    /** County that reports; a test that shares its edition with others takes one that no other takes. */
    protected String place() {
        return "450203";
    }

    /** A county that is neither above nor below {@link #place}, and must see nothing of it. */
    protected String sibling() {
        return "450302";
    }

    /** Client of an officer of {@link #place}, for tests that an author adds. */
    protected final RegisterClient register() {
        return officer;
    }

    /** Makes the officer who sends entries. */
    @BeforeEach
    final void anOfficerIsThere() {
        officer = new RegisterClient(platform.officer(place()), name, place(), MONTH);
    }

    @Test
    void anEntryIsMadeReadChangedAndRemoved() {
        Answer made = officer.sends(entry(1));
        assertEquals(201, made.status(), made::text);
        String path = made.header("Location").substring("/api/v1/".length());
        assertEquals(made.json(), officer.client().read(path));
        entry(1).forEach((field, value) ->
                assertFalse(made.json().path(field).isMissingNode(), field + " is not in " + made.text()));

        Map<String, Object> change = new LinkedHashMap<>(entry(2));
        officer.describes().path("key").forEach(key -> change.remove(key.asText()));
        Answer patched = officer.client().json("PATCH", path, change, "If-Match", made.header("ETag"));
        assertEquals(200, patched.status(), patched::text);
        assertEquals(2, patched.json().path("version").asInt(), "entry(1) and entry(2) differ in no field but the key");
        assertRefused(
                412, "stale-version", officer.client().json("PATCH", path, change, "If-Match", made.header("ETag")));

        Answer removed = officer.client().exchange("DELETE", path, null, null, "If-Match", patched.header("ETag"));
        assertEquals(204, removed.status(), removed::text);
        assertNotThere(officer.client().get(path));
        assertEquals(
                List.of("removed", "changed", "created"),
                officer.client().read(path + "/revisions").path("items").findValuesAsText("change"));
    }

    @Test
    void aKeyIsTakenOnce() {
        officer.sends(entry(3)).orThrow();
        boolean numbered = officer.describes().path("key").toString().contains("\"ordinal\"");
        Answer again = officer.sends(entry(3));
        if (numbered) {
            assertEquals(201, again.status(), again::text);
        } else {
            assertRefused(409, "duplicate-key", again);
        }
    }

    @Test
    void whatIsExportedGoesInUnchanged() {
        assumeTrue(officer.serves("/export"), "this edition has no workbooks");
        for (int number = 11; number <= 13; number++) {
            officer.sends(entry(number)).orThrow();
        }
        for (String format : FORMATS) {
            Answer file = officer.exports(format);
            JsonNode rows = officer.imports(file, "atomic").orThrow().json().path("rows");
            assertTrue(rows.path("read").asInt() >= 3, format + rows);
            assertEquals(rows.path("read"), rows.path("unchanged"), format + rows);
        }
    }

    @Test
    void anotherCountySeesNothing() {
        JsonNode entry = officer.sends(entry(21)).orThrow().json();
        String path = officer.entries() + "/" + entry.path("id").asLong();
        RestClient other = platform.officer(sibling());
        assertNotThere(other.get(path));
        assertNotThere(other.get(path + "/revisions"));
        assertNotThere(other.json("PATCH", path, Map.of("remark", "x"), "If-Match", "*"));
        assertNotThere(other.exchange("DELETE", path, null, null, "If-Match", "*"));
        for (String way : List.of("/entries", "/rollup", "/export", "/template")) {
            if (officer.serves(way)) {
                assertNotThere(other.get("registers/" + name + way + "?jurisdiction=" + place()));
            }
        }
        other.read(officer.entries() + "?limit=1000")
                .path("items")
                .forEach(seen -> assertFalse(seen.path("jurisdiction").asText().startsWith(place()), seen::toString));
        assertEquals(entry, officer.client().read(path), "the other county has changed it");
    }

    @Test
    void theDerivedFormsAreTheReviewedOnes() {
        officer.sends(entry(31)).orThrow();
        DerivedForms forms = new DerivedForms(officer);
        new GoldenFile(name + ".openapi.json").compare(forms.interfaceSchema());
        assumeTrue(officer.serves("/export"), "this edition has no workbooks");
        new GoldenFile(name + ".columns.txt").compare(forms.workbookColumns());
    }

    @Test
    void everythingIsNamedInBothLanguages() {
        BundleTexts texts = BundleTexts.of(platform.context());
        JsonNode description = officer.describes();
        TreeSet<String> missing = new TreeSet<>();
        description.path("rules").forEach(rule -> {
            missing.addAll(texts.missing(name, "fault." + rule.path("code").asText()));
            rule.path("fields").forEach(field -> {
                if (officer.fields().stream().noneMatch(known -> known.name().equals(field.asText()))) {
                    missing.add("rule " + rule.path("code").asText() + " names no field " + field.asText());
                }
            });
        });
        missing.addAll(texts.missing(name, "title"));
        officer.fields().stream()
                .filter(field -> !field.isOfPlatform())
                .forEach(field -> missing.addAll(texts.missing(name, "field." + field.name())));
        description
                .path("actions")
                .forEach(action -> missing.addAll(
                        texts.missing(name, "action." + action.path("name").asText())));
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void badInputIsRefusedAndEachCodeDocumented() {
        BundleTexts texts = BundleTexts.of(platform.context());
        TreeSet<String> notes = new TreeSet<>(officer.describes().path("rules").findValuesAsText("code"));
        for (BadInput bad : BadInput.of(officer.fields(), entry(41))) {
            JsonNode problem = assertRefused(officer.sends(bad.entry()));
            for (JsonNode fault : problem.path("errors")) {
                String code = fault.path("code").asText();
                assertTrue(
                        notes.contains(code) || texts.isOfPlatform("fault." + code),
                        bad + ": the code " + code + " stands neither in the rules' notes nor is it the platform's");
                assertFalse(fault.path("message").asText().contains("{"), bad + ": " + fault);
            }
        }
        Answer good = officer.sends(entry(41));
        assertEquals(201, good.status(), () -> "entry(41) itself is refused: " + good.text());
    }

    @Test
    void badRequestsAreRefused() {
        for (Answer answer : new BadRequests(officer).all()) {
            assertRefused(answer);
        }
    }
}
