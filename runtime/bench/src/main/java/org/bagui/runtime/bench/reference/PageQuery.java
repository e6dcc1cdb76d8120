package org.bagui.runtime.bench.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A bare page: one prepared statement along the index of place and id, written out row by row. */
final class PageQuery {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long COUNTY = 1_000_000;
    private static final int PLACE_DIGITS = 6;

    private final DataSource source;
    private final JsonFactory json = new JsonFactory();
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * The columns of a page.
     *
     * @param names members of the JSON
     * @param columns columns in the same order
     */
    private record Shape(String[] names, String columns) {
        static Shape of(String fields) {
            String[] names = fields.split(",");
            StringBuilder columns = new StringBuilder();
            for (String name : names) {
                columns.append(columns.isEmpty() ? "" : ", ").append(column(name));
            }
            return new Shape(names, columns.toString());
        }

        private static String column(String name) {
            return name.equals("jurisdiction")
                    ? "recorded_place"
                    : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    PageQuery(DataSource source) {
        this.source = source;
    }

    byte[] page(String fields, long from, long to, String after, int limit) throws SQLException, IOException {
        Shape shape = shapes.computeIfAbsent(fields, Shape::of);
        // A place and an id together are one key: in SQL of both databases the row-wise comparison uses the index.
        String sql = "SELECT " + shape.columns() + ", scope_place, id FROM enterprise WHERE scope_place BETWEEN ? AND ?"
                + (after == null ? "" : " AND (scope_place, id) > (?, ?)") + " ORDER BY scope_place, id LIMIT ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            long start = after == null ? from : Long.parseLong(after.substring(0, after.indexOf('-')));
            statement.setLong(next++, start);
            statement.setLong(next++, to);
            if (after != null) {
                statement.setLong(next++, start);
                statement.setLong(next++, Long.parseLong(after.substring(after.indexOf('-') + 1)));
            }
            statement.setInt(next, limit);
            try (ResultSet rows = statement.executeQuery()) {
                return write(shape, rows, limit);
            }
        }
    }

    private byte[] write(Shape shape, ResultSet rows, int limit) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        int width = shape.names().length;
        String next = null;
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writeArrayFieldStart("items");
            int count = 0;
            while (rows.next()) {
                to.writeStartObject();
                for (int i = 0; i < width; i++) {
                    to.writeFieldName(shape.names()[i]);
                    value(to, shape.names()[i], rows.getObject(i + 1));
                }
                to.writeEndObject();
                next = ++count < limit ? null : rows.getLong(width + 1) + "-" + rows.getLong(width + 2);
            }
            to.writeEndArray();
            to.writeStringField("next", next);
            to.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void value(JsonGenerator to, String name, Object value) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (name.equals("jurisdiction")) {
            to.writeString(Long.toString((Long) value / COUNTY).substring(0, PLACE_DIGITS));
        } else if (value instanceof Integer number) {
            to.writeNumber(number);
        } else if (value instanceof Long number) {
            to.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            to.writeBoolean(yes);
        } else if (value instanceof java.sql.Timestamp moment) {
            LocalDateTime utc = moment.toLocalDateTime();
            to.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZONE)));
        } else {
            to.writeString(value.toString());
        }
    }
}
