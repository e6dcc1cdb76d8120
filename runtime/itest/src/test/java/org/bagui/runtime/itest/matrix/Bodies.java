package org.bagui.runtime.itest.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.RunningEdition;

/** Good bodies: entries, sheets and tables of a place's own, members that no example makes, and else what the document says. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The county of the examples of the document. */
    static final String EXAMPLE = "450203";

    private static final Pattern ENTRIES = Pattern.compile(
            "(?:registers|ledger/own-enterprise/[{]period[}])/([a-z-]+|[{]register[}])/entries(/[{]id[}])?");

    private static final String SHAPE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"450203"},
            "geometry":{"type":"Polygon","coordinates":[[[109,24],[109.5,24],[109.5,24.5],[109,24]]]}}]}
            """;

    private static final Map<String, String> TABLES = Map.of(
            "code-lists/{list}", "code,name_zh\r\n173,私营有限责任公司\r\n",
            "laborcoop/distances", "from_code,to_code,road_km\r\n450203,450204,12\r\n",
            "ledger/holidays", "2022-05-01,off,示例\r\n",
            "place-shapes", SHAPE);

    /** Numbers of enterprises, people and names that nothing has yet. */
    private final AtomicInteger next = new AtomicInteger(20);

    private final Map<String, Map<String, String>> titles = new HashMap<>();
    private final RunningEdition platform;

    Bodies(RunningEdition platform) {
        this.platform = platform;
    }

    /** The body of an operation that a caller asks for in a place, or null where it has none. */
    byte[] of(Operation operation, Caller caller, Kept kept) {
        if (operation.type() == null) {
            return null;
        }
        String place = kept.place();
        String county = Kept.isCounty(place) ? place : EXAMPLE;
        Matcher entries = ENTRIES.matcher(operation.path());
        if (entries.matches()) {
            String register = entries.group(1);
            // An enterprise's clerk reports for the one enterprise, the county's first, and does not name it.
            Map<String, Object> entry = entries.group(2) != null
                    ? Entries.first(register, county)
                    : Entries.of(register, county, 1, next.incrementAndGet());
            if (register.startsWith("{")) {
                entry.keySet().removeAll(Set.of("uscc", "enterpriseName", "countyCode"));
            }
            return json(entry);
        }
        if (operation.path().endsWith("/imports")) {
            return sheet(operation.path().split("/")[1], county);
        }
        if (TABLES.containsKey(operation.path())) {
            return TABLES.get(operation.path()).getBytes(StandardCharsets.UTF_8);
        }
        Object own = Members.of(operation, caller, kept, next.incrementAndGet());
        return own != null
                ? json(own)
                : operation.body().toString().replace(EXAMPLE, place).getBytes(StandardCharsets.UTF_8);
    }

    /** A text table of one row, its columns named as the register names its fields. */
    private byte[] sheet(String register, String county) {
        Map<String, Object> values = Entries.of(register, county, 1, next.incrementAndGet());
        Map<String, String> columns = titles.computeIfAbsent(register, this::columns);
        List<String> header = values.keySet().stream().map(columns::get).toList();
        return new Sheet(register, header, List.of(List.copyOf(values.values()))).csv();
    }

    private Map<String, String> columns(String register) {
        Map<String, String> columns = new HashMap<>(Map.of("period", "填报期"));
        for (JsonNode field :
                platform.administrator().read("registers/" + register).path("fields")) {
            columns.putIfAbsent(field.path("name").asText(), field.path("title").asText());
        }
        return columns;
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
