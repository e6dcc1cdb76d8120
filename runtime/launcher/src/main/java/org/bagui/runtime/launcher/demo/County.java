package org.bagui.runtime.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bagui.runtime.launcher.client.RefusedException;
import org.bagui.runtime.launcher.client.RestClient;

/** A county that sends its forms of made-up firms, month by month, as whoever is signed in. */
final class County {
    private static final int FIRMS = 10;
    private static final String DEMAND = "labour-demand";

    private final DemoPlace place;
    private final CountyPart part;
    private final DemoMonths months;
    private final List<MadeUpEnterprise> firms;

    County(DemoPlace place, CountyPart part, DemoMonths months) {
        this.place = place;
        this.part = part;
        this.months = months;
        this.firms = IntStream.range(0, FIRMS)
                .mapToObj(number -> MadeUpEnterprise.of(place.code(), place.name(), number))
                .toList();
    }

    DemoPlace place() {
        return place;
    }

    CountyPart part() {
        return part;
    }

    /** The firm whose clerk is shown: it had posts to fill in the middle month, and says nothing of them yet in the newest. */
    MadeUpEnterprise clerksFirm() {
        MadeUpSheets middle = new MadeUpSheets(months.of(DemoMonths.Age.MIDDLE), List.of());
        return firms.stream().filter(firm -> middle.posts(firm) > 0).findFirst().orElse(firms.get(0));
    }

    /**
     * Sends the forms of a month.
     *
     * @return rows that went in
     */
    long send(RestClient client, DemoMonths.Age age) {
        List<MadeUpEnterprise> reporting = part.reporting(firms, age);
        if (reporting.isEmpty()) {
            return 0;
        }
        YearMonth month = months.of(age);
        MadeUpSheets sheets = new MadeUpSheets(month, part.odd(firms, age));
        long rows = bringIn(client, "enterprise-profile", month, sheets.profiles(reporting))
                + bringIn(client, "monthly-flow", month, sheets.flows(reporting));
        return part.isDemandReported(age) ? rows + demand(client, age, reporting, sheets) : rows;
    }

    private long demand(RestClient client, DemoMonths.Age age, List<MadeUpEnterprise> reporting, MadeUpSheets sheets) {
        boolean isClerkLate = part == CountyPart.SHOWN && age == DemoMonths.Age.NEWEST;
        Predicate<MadeUpEnterprise> isDue = firm -> !isClerkLate || !firm.equals(clerksFirm());
        List<MadeUpEnterprise> looking = reporting.stream()
                .filter(isDue)
                .filter(firm -> sheets.posts(firm) > 0)
                .toList();
        List<String> content = reporting.stream()
                .filter(isDue)
                .filter(firm -> sheets.posts(firm) == 0)
                .map(MadeUpEnterprise::uscc)
                .toList();
        YearMonth month = months.of(age);
        if (!content.isEmpty()) {
            Map<String, Object> nothing =
                    Map.of("jurisdiction", place.code(), "period", month.toString(), "enterprises", content);
            client.post("registers/" + DEMAND + "/nil", nothing).orThrow();
        }
        return looking.isEmpty() ? 0 : bringIn(client, DEMAND, month, sheets.demands(looking));
    }

    private long bringIn(RestClient client, String register, YearMonth month, String sheet) {
        String path =
                "registers/" + register + "/imports?jurisdiction=" + place.code() + "&period=" + month + "&mode=atomic";
        String name = place.code() + "-" + register + "-" + month + ".csv";
        JsonNode result = client.send(
                        "POST",
                        path,
                        "text/csv",
                        sheet.getBytes(StandardCharsets.UTF_8),
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"")
                .orThrow()
                .json();
        if (!"committed".equals(result.path("state").asText())) {
            throw new RefusedException(
                    "import " + result.path("state").asText(), "演示数据未能导入 The made-up data was refused: " + result);
        }
        return result.path("rows").path("read").asLong();
    }
}
