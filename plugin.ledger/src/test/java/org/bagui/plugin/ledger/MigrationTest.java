package org.bagui.plugin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.register.RegisterEntry;
import org.bagui.plugin.ledger.demand.LabourDemand;
import org.bagui.plugin.ledger.flow.MonthlyFlow;
import org.bagui.plugin.ledger.park.Park;
import org.bagui.plugin.ledger.profile.EnterpriseProfile;
import org.bagui.plugin.ledger.training.TrainingDemand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The migration makes tables that hold what the entities have, and history tables with the end of each version. */
class MigrationTest {
    private static final List<String> MIGRATIONS = List.of(
            "V1__ledger.sql", "V2__monthly_flow.sql", "V3__training_demand.sql", "V4__park.sql", "V5__kept_from.sql");

    @ParameterizedTest
    @ValueSource(
            classes = {EnterpriseProfile.class, LabourDemand.class, MonthlyFlow.class, TrainingDemand.class, Park.class
            })
    void tablesFollowTheEntities(Class<?> entity) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Class<?> at = entity; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    expected.put(field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(), type(field));
                }
            }
        }
        String table = entity.getAnnotation(Table.class).name();
        try (Connection connection = migrated()) {
            assertEquals(expected, columns(connection, table));
            expected.put("row_end", "TIMESTAMP");
            assertEquals(expected, columns(connection, table + "_hist"));
        }
    }

    private static String type(Field field) {
        if (field.getDeclaringClass() == RegisterEntry.class && field.getType() == String.class) {
            return switch (field.getName()) {
                case "status" -> "CHARACTER VARYING(10)";
                case "extension" -> "CHARACTER VARYING(1000000000)";
                default -> "CHARACTER VARYING(60)";
            };
        }
        Map<Class<?>, String> types = Map.of(
                Long.class, "BIGINT",
                Integer.class, "INTEGER",
                YearMonth.class, "INTEGER",
                Boolean.class, "BOOLEAN",
                BigDecimal.class, "NUMERIC(14, 2)",
                LocalDate.class, "DATE",
                LocalDateTime.class, "TIMESTAMP");
        Size size = field.getAnnotation(Size.class);
        return size == null ? types.get(field.getType()) : "CHARACTER VARYING(" + size.max() + ")";
    }

    private static Connection migrated() throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        for (String migration : MIGRATIONS) {
            try (InputStream in = MigrationTest.class.getResourceAsStream("/db/migration/" + migration);
                    Statement statement = connection.createStatement()) {
                statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return connection;
    }

    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        String sql = "SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale"
                + " FROM information_schema.columns WHERE table_name = '" + table.toUpperCase() + "'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String type = rows.getString(2);
                String shown =
                        switch (type) {
                            case "CHARACTER VARYING" -> type + "(" + rows.getLong(3) + ")";
                            case "NUMERIC" -> type + "(" + rows.getInt(4) + ", " + rows.getInt(5) + ")";
                            default -> type;
                        };
                columns.put(rows.getString(1).toLowerCase(), shown);
            }
        }
        return columns;
    }
}
