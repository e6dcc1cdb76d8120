package org.bagui.runtime.itest.role;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom to call at a firm is told to roles that may know it, in every channel, and to no others. */
@Edition(shared = true)
@Tag("both-databases")
class ContactFieldsTest {
    private static final String COUNTY = "450305";
    private static final String MONTH = "2021-05";
    private static final String NEXT = "2021-06";
    private static final String NAME = "覃联系人";
    private static final String MOBILE = "13977123459";
    private static final List<String> REGISTERS = List.of("enterprise", Report.PROFILE, Report.DEMAND);
    private static final String ROLE = COUNTY + ".viewer";

    private final RunningEdition platform;
    private final RestClient officer;

    ContactFieldsTest(RunningEdition platform) {
        this.platform = platform;
        officer = platform.officer(COUNTY);
    }

    @Test
    void aRoleWithoutThePermissionSeesMasksInEveryChannel() throws IOException {
        // More than three firms with one mobile is a warning that tells the number.
        for (int number = 1; number <= 5; number++) {
            report(Report.profile(COUNTY, number));
        }
        report(Report.demand(COUNTY, 1, "缝纫工"));
        platform.administrator()
                .post(
                        "roles",
                        Map.of(
                                "jurisdiction",
                                COUNTY,
                                "name",
                                "viewer",
                                "titles",
                                Map.of("zh", "查看", "en", "Viewer"),
                                "permissions",
                                List.of(
                                        "entries.read",
                                        "entries.write",
                                        "entries.import",
                                        "entries.export",
                                        "reference.read")))
                .orThrow();
        RestClient viewer = platform.account(COUNTY, ROLE);
        List<String> told = new ArrayList<>();
        List<String> channels = new ArrayList<>(channels());
        for (String register : REGISTERS) {
            String entries = "registers/" + register + "/entries";
            String id = officer.read(
                            entries + "?where=uscc=" + Report.profile(COUNTY, 1).uscc())
                    .at("/items/0/id")
                    .asText();
            channels.add(entries + "/" + id);
            channels.add(entries + "/" + id + "/revisions");
        }
        for (String channel : channels) {
            String whole = text(officer.get(channel).orThrow());
            String masked = text(viewer.get(channel).orThrow());
            if (whole.contains(MOBILE)) {
                told.add(channel);
                assertTrue(masked.contains("***"), channel + masked);
            }
            assertFalse(masked.contains(MOBILE) || masked.contains(NAME), channel + masked);
        }
        assertTrue(told.size() >= 15, "officers see it as before: " + told);

        String search = "registers/enterprise-profile/entries?period=" + MONTH + "&q=" + MOBILE;
        assertEquals(5, officer.read(search).path("items").size());
        assertEquals(0, viewer.read(search).path("items").size());
        for (String asked : List.of("where=contactMobile=" + MOBILE, "sort=contactMobile")) {
            assertEquals(
                    400, officer.get("registers/enterprise/entries?" + asked).status(), asked);
        }
    }

    @Test
    void whoMayNotWriteItLeavesIt() {
        String path = report(Report.profile(COUNTY, 9));
        platform.administrator()
                .post(
                        "roles",
                        Map.of(
                                "jurisdiction",
                                COUNTY,
                                "name",
                                "writer",
                                "titles",
                                Map.of("zh", "填报", "en", "Writer"),
                                "permissions",
                                List.of("entries.read", "entries.write", "reference.read")))
                .orThrow();
        RestClient writer = platform.account(COUNTY, COUNTY + ".writer");
        JsonNode refused =
                assertRefused(422, "invalid-entry", patch(writer, path, Map.of("contactMobile", "13900000000")));
        assertEquals("field-not-permitted", refused.at("/errors/0/code").asText());
        Answer kept = patch(writer, path, Map.of("businessAddress", "新址", "contactMobile", "***"));
        assertFalse(kept.orThrow().text().contains(MOBILE), kept::text);
        assertEquals(MOBILE, officer.read(path).path("contactMobile").asText());
        assertEquals(
                "新址",
                officer.read("registers/enterprise/entries?fields=businessAddress,contactMobile&where=uscc="
                                + Report.profile(COUNTY, 9).uscc())
                        .at("/items/0/businessAddress")
                        .asText(),
                "what follows in the other register is written as well");
    }

    private static List<String> channels() {
        List<String> channels = new ArrayList<>();
        for (String register : REGISTERS) {
            String period = register.equals("enterprise") ? "" : "&period=" + MONTH;
            String path = "registers/" + register;
            channels.add(path + "/entries?fields=enterpriseName,contactName,contactMobile" + period);
            channels.add(path + "/export?format=csv" + period);
            channels.add(path + "/export?format=xlsx" + period);
        }
        channels.add("registers/enterprise-profile/template?prefill=true&jurisdiction=" + COUNTY + "&period=" + NEXT);
        channels.add("registers/enterprise-profile/warnings?period=" + MONTH);
        channels.add("ledger/reporting-status?register=labour-demand&period=" + MONTH + "&jurisdiction=" + COUNTY);
        return channels;
    }

    private String report(Report report) {
        Report whole =
                report.with("contactName", NAME).with("contactMobile", MOBILE).in(MONTH);
        Answer made = officer.post(whole.entries(), whole.values()).orThrow();
        return whole.entries() + "/" + made.json().path("id").asText();
    }

    private static Answer patch(RestClient caller, String path, Map<String, Object> values) {
        return caller.json("PATCH", path, values, "If-Match", caller.get(path).header("ETag"));
    }

    /** What an answer says; of a workbook all its parts. */
    private static String text(Answer answer) throws IOException {
        byte[] body = answer.body();
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return answer.text();
        }
        StringBuilder text = new StringBuilder();
        Path file = Files.createTempFile("contacts", ".xlsx");
        Files.write(file, body);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
