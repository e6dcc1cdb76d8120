package org.bagui.runtime.register.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.Description;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.Test;

class EnterpriseDefinitionTest {
    private static final String GOLDEN = "/golden/enterprise.txt";

    static RegisterDefinition enterprise() {
        L10n texts = L10n.of(Enterprise.class.getClassLoader(), Enterprise.REGISTER);
        return Definitions.read(Enterprise.class, "org.bagui.core.model", texts).orThrow();
    }

    /** A changed derivation shows here; {@code -Dgolden.update=true} writes the file anew for review. */
    @Test
    void describesItselfAsTheGoldenFileSays() throws IOException {
        String described = Description.of(enterprise());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources" + GOLDEN), described);
        }
        assertEquals(resource(GOLDEN), described);
    }

    @Test
    void tableAndHistoryHaveTheColumnsOfTheDefinition() throws IOException {
        String sql = resource("/db/migration/V2__enterprise.sql");
        List<String> columns = new ArrayList<>(
                enterprise().fields().stream().map(FieldDefinition::column).toList());
        // Every entry has a place for its month, also where the register has none.
        columns.add(3, "period");
        assertEquals(columns, columns(sql, "enterprise"));
        columns.add("row_end");
        assertEquals(columns, columns(sql, "enterprise_hist"));
    }

    @Test
    void textsFitTheirColumns() throws IOException {
        String sql = resource("/db/migration/V2__enterprise.sql");
        for (FieldDefinition field : enterprise().fields()) {
            if (field.bounds().maxLength() != null) {
                String column =
                        "    " + field.column() + " VARCHAR(" + field.bounds().maxLength() + ")";
                assertTrue(sql.contains(column), column);
            }
        }
    }

    private static List<String> columns(String sql, String table) {
        Matcher create = Pattern.compile("CREATE TABLE " + table + " \\((.*?)\\n\\);", Pattern.DOTALL)
                .matcher(sql);
        assertTrue(create.find(), table);
        return create.group(1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("CONSTRAINT"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = EnterpriseDefinitionTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
