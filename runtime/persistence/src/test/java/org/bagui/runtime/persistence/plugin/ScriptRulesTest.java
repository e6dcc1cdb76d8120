package org.bagui.runtime.persistence.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.TableNames;
import org.bagui.runtime.persistence.plugin.SqlScript.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What migrations of local plugins may say. */
class ScriptRulesTest {
    private final ScriptRules rules =
            new ScriptRules(TableNames.of("cn.liuzhou.auto-parts"), Set.of("enterprise", "account", "auto_parts_line"));

    private String codes(String sql) {
        return rules.faults("V1__first.sql", SqlScript.statements(sql)).stream()
                .map(fault -> fault.code() + " " + fault.args().get(1))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE IF NOT EXISTS auto_parts_line (id INTEGER, since DATE)",
                "CREATE TABLE auto_parts (id INTEGER REFERENCES auto_parts_line (id) ON DELETE CASCADE ON UPDATE CASCADE)",
                "CREATE UNIQUE INDEX ux_auto_parts_line_key ON auto_parts_line (id)",
                "CREATE SEQUENCE auto_parts_number START WITH 1",
                "ALTER TABLE \"AUTO_PARTS_LINE\" ADD COLUMN enterprise VARCHAR(40)",
                "INSERT INTO auto_parts_line (id, name) VALUES (1, 'from account; drop table enterprise')",
                "UPDATE auto_parts_line SET year = EXTRACT(YEAR FROM since)",
                "DELETE FROM auto_parts_line WHERE id = 1 -- from account",
                "INSERT INTO auto_parts_x VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2",
                "MERGE INTO auto_parts_x x USING auto_parts_line l ON (l.id = x.id) WHEN MATCHED THEN UPDATE SET id = 1",
                "INSERT INTO auto_parts_x SELECT id FROM auto_parts_line FOR NO KEY UPDATE",
                "DROP INDEX IF EXISTS ix_auto_parts_line_scope",
                "DROP TABLE auto_parts_line, auto_parts",
                "COMMENT ON TABLE auto_parts_line IS 'of the account'",
                "COMMENT ON COLUMN auto_parts_line.id IS 'x'",
                "ALTER TABLE auto_parts_line RENAME TO auto_parts_old",
                "ALTER TABLE auto_parts_line RENAME COLUMN a TO b",
                "CREATE TABLE auto_parts_x (owner VARCHAR(9), schema INTEGER, partition INTEGER, CHECK (owner LIKE '9%'))",
                "UPDATE auto_parts_line SET name = 'it''s' WHERE name LIKE 'x%' /* of it */",
                "INSERT INTO auto_parts_x SELECT l.id, 1 FROM auto_parts_line l, (auto_parts p JOIN auto_parts_line q ON (p.id = q.id))",
            })
    void itsOwnTablesAreItsOwn(String sql) {
        assertEquals("", codes(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE enterprise ADD COLUMN x INTEGER          | foreign-table enterprise",
                "CREATE TABLE parts (id INTEGER)                      | foreign-table parts",
                "CREATE TABLE auto_parts_x AS SELECT * FROM account   | foreign-table account",
                "CREATE TABLE auto_parts_x (id INTEGER REFERENCES enterprise (id)) | foreign-table enterprise",
                "CREATE INDEX auto_parts_i ON enterprise (uscc)       | foreign-table enterprise",
                "DROP INDEX ux_enterprise_key                         | foreign-table ux_enterprise_key",
                "DROP TABLE auto_parts_line, enterprise               | foreign-table enterprise",
                "UPDATE account SET active = TRUE                     | foreign-table account",
                "DELETE FROM account                                  | foreign-table account",
                "INSERT INTO auto_parts_x SELECT * FROM auto_parts JOIN account ON 1 = 1 | foreign-table account",
                "ALTER TABLE public.auto_parts_line ADD COLUMN x INTEGER | foreign-table public",
                "CREATE ALIAS f FOR 'java.lang.System.exit'           | statement-not-allowed CREATE ALIAS f",
                "CREATE VIEW auto_parts_v AS SELECT 1                 | statement-not-allowed CREATE VIEW auto_parts_v",
                "DROP ALL OBJECTS                                     | statement-not-allowed DROP ALL OBJECTS",
                "DO $$ BEGIN NULL; END $$                             | statement-not-allowed DO $$ BEGIN, statement-not-allowed END $$",
                "SET SCHEMA other                                     | statement-not-allowed SET SCHEMA other",
            })
    void theRestIsRefused(String sql, String said) {
        assertEquals(said, codes(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE TABLE auto_parts_x () INHERITS (account)      | statement-not-allowed INHERITS",
                "ALTER TABLE auto_parts_x INHERIT account             | statement-not-allowed INHERIT",
                "CREATE TABLE auto_parts_x LIKE account               | statement-not-allowed LIKE",
                "CREATE TABLE auto_parts_x (id INT, LIKE account)     | statement-not-allowed LIKE",
                "CREATE UNIQUE NULLS NOT DISTINCT INDEX auto_parts_i ON account (id) | foreign-table account",
                "COMMENT ON INDEX ix_account IS 'x'                   | statement-not-allowed COMMENT ON INDEX",
                "DELETE FROM account WHERE id = 1                     | foreign-table account",
                "DELETE FROM enterpri\u017Fe                         | foreign-table enterprise",
                "DELETE FROM `account`                                | statement-not-allowed `",
                "DELETE FROM\u00A0account                            | statement-not-allowed U+00A0",
                "DROP TABLE auto_parts\u3000;                        | statement-not-allowed U+3000",
                "CREATE TABLE auto_parts_x (LIKE account)             | statement-not-allowed LIKE",
                "CREATE TABLE auto_parts_x PARTITION OF account DEFAULT | statement-not-allowed PARTITION OF",
                "ALTER TABLE auto_parts_x ATTACH PARTITION account DEFAULT | statement-not-allowed ATTACH PARTITION",
                "ALTER TABLE auto_parts_x SET SCHEMA other            | statement-not-allowed SET SCHEMA",
                "ALTER TABLE auto_parts_x OWNER TO other              | statement-not-allowed OWNER TO",
                "ALTER SEQUENCE auto_parts_n OWNED BY account.id      | statement-not-allowed OWNED BY",
                "ALTER TABLE auto_parts_x RENAME TO anything          | foreign-table anything",
                "INSERT INTO auto_parts_x SELECT a.id FROM auto_parts_line l, account a | foreign-table account",
                "INSERT INTO auto_parts_x SELECT 1 FROM auto_parts_line l, ONLY public.account | foreign-table account",
                "INSERT INTO auto_parts_x SELECT 1 FROM (account a JOIN auto_parts l ON 1 = 1) | foreign-table account",
                "DELETE FROM auto_parts_x USING auto_parts_line l, account a | foreign-table account",
                "INSERT INTO auto_parts_x WITH u AS (UPDATE account SET active = TRUE RETURNING id) SELECT 1 | foreign-table account",
                "CREATE TABLE auto_parts_x AS WITH x AS (WITH y AS (SELECT 1 AS a) UPDATE account SET name='evil' RETURNING id) SELECT id FROM x | foreign-table account",
                "CREATE TABLE auto_parts_x AS WITH x AS (WITH y AS (SELECT 1 AS a) UPDATE ONLY account SET a = 1 RETURNING id) SELECT 1 | foreign-table account",
                "CREATE TABLE auto_parts_x AS WITH RECURSIVE y AS (SELECT 1) SEARCH DEPTH FIRST BY a SET key UPDATE account SET a = 1 | foreign-table account",
                "CREATE TABLE auto_parts_x (n INTEGER DEFAULT NEXT VALUE FOR other_number) | foreign-table other_number",
                "CREATE TABLE auto_parts_x AS SELECT query_to_xml('select * from account', true, true, '') AS x | statement-not-allowed query_to_xml",
                "UPDATE auto_parts_x SET a = pg_catalog.\"set_config\" ('statement_timeout', '1', false) | statement-not-allowed set_config",
                "INSERT INTO auto_parts_x VALUES (setval('other', 1))  | statement-not-allowed setval",
                "INSERT INTO auto_parts_x SELECT 1 FROM pg_sleep(99)   | statement-not-allowed pg_sleep",
                "INSERT INTO auto_parts_x SELECT * FROM CSVREAD('/etc/passwd') | statement-not-allowed CSVREAD",
                "CREATE TABLE auto_parts_x (a BIGINT DEFAULT ſetval('other', 1)) | statement-not-allowed ſetval",
                "UPDATE auto_parts_x SET a = File_Write('x', '/tmp/x') | statement-not-allowed File_Write",
                "UPDATE auto_parts_x SET a = E'x'                     | statement-not-allowed E'",
                "UPDATE auto_parts_x SET a = e'\\' , '; DROP TABLE account; --' | statement-not-allowed \\",
                "UPDATE auto_parts_x SET a = 'x\\'                  | statement-not-allowed \\",
                "/* /* */ ' */ DROP TABLE account; --'                | statement-not-allowed /*",
                "INSERT INTO auto_parts_x SELECT 1 FROM U&\"!0061ccount\" UESCAPE '!' | statement-not-allowed U&\"",
            })
    void waysRoundTheRuleAreClosed(String sql, String said) {
        assertEquals(said, codes(sql));
    }

    @Test
    void aCommentEndsWhereTheDatabaseEndsIt() {
        assertEquals("foreign-table account", codes("-- x\rDROP TABLE account"));
        assertEquals("", codes("-- x\r\nDROP TABLE auto_parts -- account\n"));
        assertEquals("statement-not-allowed //", codes("// '\nDROP TABLE account; --'"));
    }

    @ParameterizedTest
    @CsvSource({
        "cn.example.worker-dormitory, cnf/plugin-template/src/main/resources/db/migration/V1__worker_dormitory.sql",
        "cn.example.shuttle-bus, runtime/itest/src/test/first-release/db/migration/V1__shuttle_bus.sql",
        "org.bagui.plugin.auto-parts, plugin.autoparts/src/main/resources/db/migration/V1__auto_parts_supplier.sql",
    })
    void scriptsOfOurPluginsPass(String plugin, String file) throws IOException {
        ScriptRules rules = new ScriptRules(TableNames.of(plugin), Set.of("enterprise", "account"));
        List<Statement> statements = SqlScript.statements(Files.readString(Path.of("../..", file)));
        assertEquals(List.of(), rules.faults(file.substring(file.lastIndexOf('/') + 1), statements));
    }

    /** Their tables go by other names, since they are the platform's own; all else holds for them, too. */
    @ParameterizedTest
    @ValueSource(strings = {"plugin.ledger", "plugin.reports"})
    void scriptsOfThePlatformsPluginsAreAsPlain(String plugin) throws IOException {
        ScriptRules rules = new ScriptRules(TableNames.of("org.bagui." + plugin), Set.of());
        Path folder = Path.of("../..", plugin, "src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                List<Statement> statements = SqlScript.statements(Files.readString(file));
                assertFalse(statements.isEmpty());
                assertEquals(
                        Set.of("foreign-table"),
                        rules.faults(file.getFileName().toString(), statements).stream()
                                .map(PluginFault::code)
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void onlyVersionedScriptsAreTaken() {
        assertEquals(
                List.of("migration-name"),
                rules.faults("afterMigrate.sql", List.of()).stream()
                        .map(fault -> fault.code())
                        .toList());
    }
}
