package org.bagui.runtime.itest.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.coop.ManifestWorkbook;
import org.bagui.runtime.itest.coop.TripDraft;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Workers' ID numbers, names and telephone numbers come where nobody asks for them: beside the columns of a manifest, in reasons, as a
 * manifest that is sent to a register, in cells of a firm's form. Then they stand nowhere: no file, no table, no line of a log.
 */
@Edition(shared = true)
@Tag("both-databases")
class MisfiledWorkersTest {
    private static final String SENDING = "450327";
    private static final String RECEIVING = "450423";
    private static final String CONTROL = "这一行照样必须出现";
    private static final String KEPT = "示例错投工种";

    private final List<String> secrets = new ArrayList<>();
    private int next = 6_000;

    private String number() {
        return secret(CitizenNumbers.of(SENDING, next++));
    }

    private String name() {
        return secret("郗" + (char) ('鼎' + next % 40) + (char) ('龠' - next % 40) + "琇");
    }

    private String phone() {
        return secret("1397731" + next++);
    }

    private String secret(String text) {
        secrets.add(text);
        return text;
    }

    @Test
    void whatNobodyAsksForIsKeptNowhere(RunningEdition platform) throws Exception {
        KeptData kept = new KeptData(platform, FileTime.from(Instant.now()));
        OfficerClient officer = OfficerClient.officer(platform, SENDING);
        String log;
        try (PlatformLog open = new PlatformLog(platform)) {
            beside(officer);
            inReasons(officer);
            asAManifest(officer);
            inForms(officer);
            open.says(CONTROL);
            log = open.text();
        }
        assertTrue(log.contains(CONTROL), "what the platform logs is seen");
        List<String> found = new ArrayList<>();
        for (String secret : secrets) {
            if (log.contains(secret)) {
                found.add("log: " + secret);
            }
        }
        if (!kept.placesOfAny(secrets).isEmpty()) {
            for (String secret : secrets) {
                kept.placesOf(secret).forEach(place -> found.add(place + ": " + secret));
            }
        }
        assertEquals(List.of(), found);
        assertFalse(kept.placesOf(KEPT).isEmpty(), "what may be kept is, and the search finds it");
        String planted = number();
        Files.writeString(platform.data().resolve("planted"), planted);
        assertEquals(1, kept.placesOf(planted).size(), "a planted number is found");
        Files.delete(platform.data().resolve("planted"));
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(ManifestWorkbook.empty().header());
        header.add("联系电话");
        return header;
    }

    private ManifestWorkbook manifest() {
        return new ManifestWorkbook(header(), List.of()).with(number(), name(), KEPT, "", "", "", "", "是", phone());
    }

    /** A column that manifests do not have. */
    private void beside(OfficerClient officer) {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-10-15", 50).madeBy(officer);
        for (byte[] file : List.of(
                manifest().workbook(true),
                manifest().workbook(false),
                manifest().csv())) {
            Answer answer = ManifestWorkbook.sends(officer, trip, ManifestWorkbook.ANY, file);
            assertEquals(200, answer.status(), answer::text);
        }
        ManifestWorkbook faulty = new ManifestWorkbook(header(), List.of())
                .with(number().substring(0, 17) + "-", name(), KEPT, phone(), "", phone(), "", "是", phone());
        assertEquals(
                422,
                ManifestWorkbook.sends(officer, trip, ManifestWorkbook.ANY, faulty.csv())
                        .status());
    }

    /** Texts about a worker, which stay readable. */
    private void inReasons(OfficerClient officer) {
        PersonClient people = PersonClient.of(officer);
        String id = people.registers(number(), name());
        assertEquals(422, people.reveals(id, "请拨" + phone() + "核对").status());
        Map<String, String> consent = Map.of("purpose", "有序转移就业" + phone(), "receiver", "示例县");
        assertEquals(
                422,
                officer.client().post("persons/" + id + "/consents", consent).status());
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-10-16", 50).madeBy(officer);
        ManifestWorkbook.sends(officer, trip, ManifestWorkbook.ANY, manifest().csv());
        String passenger = officer.client()
                .read(trip + "/manifest")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Map<String, Object> leaves = Map.of(
                "at",
                "2021-10-16T08:00:00+08:00",
                "missing",
                List.of(Map.of("passenger", passenger, "reason", "电话 " + phone() + " 无人接听")));
        assertEquals(422, officer.client().post(trip + "/departure", leaves).status());
    }

    private void asAManifest(OfficerClient officer) {
        for (String register : List.of("labour-demand", "enterprise-profile", "training-demand")) {
            for (String mode : List.of("preview", "atomic", "rowwise")) {
                officer.uploads(register, mode, Sheet.CSV, manifest().csv());
                officer.uploads(register, mode, Sheet.XLS, manifest().workbook(false));
            }
        }
    }

    /** In the cells of a form that is otherwise in order. */
    private void inForms(OfficerClient officer) {
        int firm = 1;
        for (String field : List.of("remark", "employeesTotal", "establishedOn", "contactMobile")) {
            for (String mode : List.of("atomic", "rowwise")) {
                Report good = Report.profile(SENDING, firm++).with("remark", KEPT);
                Report bad =
                        Report.profile(SENDING, firm++).with("remark", KEPT).with(field, number());
                officer.imports(Sheet.of(good, bad), mode);
            }
        }
    }
}
