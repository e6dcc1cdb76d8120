package org.bagui.runtime.persistence.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.TableNames;
import org.bagui.runtime.persistence.plugin.SqlScript.Statement;

/**
 * What the migrations of a local plugin may say: make, change, fill and drop its own tables, indexes and sequences
 * ({@link TableNames}), in plain statements.
 */
final class ScriptRules {
    private static final Pattern FILE = Pattern.compile("V\\d+(_\\d+)*__\\w+\\.sql");
    private static final Pattern INDEX_MARK = Pattern.compile("^(ux|ix|pk|fk|uk)_");
    private static final Set<String> MADE = Set.of("TABLE", "INDEX", "UNIQUE", "SEQUENCE");
    private static final Set<String> CHANGED = Set.of("TABLE", "INDEX", "SEQUENCE");
    private static final Set<String> BEFORE_NAME = Set.of("IF", "NOT", "EXISTS", "ONLY", "CONCURRENTLY");
    private static final Set<String> BEFORE_TABLE = Set.of("TABLE", "INTO", "REFERENCES");
    private static final Set<String> BEFORE_SOURCE = Set.of("FROM", "JOIN", "USING");
    /** Where UPDATE names no table: locks, foreign keys, conflicts and merges; the word before it and the one behind. */
    private static final Set<String> BEFORE_UPDATE = Set.of("FOR", "KEY", "ON", "DO", "THEN");

    private static final Set<String> BEHIND_UPDATE =
            Set.of("", ")", ",", "OF", "NOWAIT", "SKIP", "SET", "CASCADE", "RESTRICT", "NO");

    /** Functions that run SQL from a text, read and write files, number, or change settings that outlast the migration. */
    private static final Pattern REACHING =
            Pattern.compile("(?:SET_CONFIG|SETVAL|NEXTVAL|CURRVAL|LASTVAL|PG_\\w+|LO_\\w+"
                    + "|DBLINK\\w*|\\w+_TO_XML\\w*|TS_STAT|TS_REWRITE|CROSSTAB\\w*|CONNECTBY|FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE"
                    + "|LINK_SCHEMA|ABORT_SESSION|CANCEL_SESSION)");

    /** Words of CREATE and ALTER that tie a table to another one, or take it out of sight; {@code LIKE} is one more. */
    private static final Pattern TYING =
            Pattern.compile("(?<= )(?:INHERITS(?= \\()|INHERIT(?= )|(?:ATTACH|DETACH) PARTITION"
                    + "|PARTITION OF|OWNED BY|OWNER TO|SET SCHEMA)");

    private final TableNames names;
    private final Set<String> tables;

    /** @param tables all tables of the database, in lower case */
    ScriptRules(TableNames names, Set<String> tables) {
        this.names = names;
        this.tables = tables;
    }

    /** What is wrong with a script, by its file name. */
    List<PluginFault> faults(String file, List<Statement> statements) {
        List<PluginFault> faults = new ArrayList<>();
        if (!FILE.matcher(file).matches()) {
            faults.add(PluginFault.of("migration-name", file));
        }
        for (Statement statement : statements) {
            String refused = refused(statement);
            if (!refused.isEmpty()) {
                faults.add(PluginFault.of("statement-not-allowed", file, refused));
            } else {
                foreign(statement).forEach(name -> faults.add(PluginFault.of("foreign-table", file, name)));
            }
        }
        return faults;
    }

    /** What must not stand in a migration, or an empty text. */
    private static String refused(Statement statement) {
        List<String> words = statement.words();
        if (!statement.doubt().isEmpty()) {
            return statement.doubt();
        }
        if (!isAllowed(statement)) {
            return String.join(" ", words.subList(0, Math.min(3, words.size())));
        }
        String reaching = reaching(words);
        boolean ties = statement.is(0, "CREATE") || statement.is(0, "ALTER");
        return reaching.isEmpty() && ties ? tying(words) : reaching;
    }

    private static String reaching(List<String> words) {
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).equals("("))
                .mapToObj(i -> words.get(i - 1))
                .filter(word ->
                        REACHING.matcher(folded(word).toUpperCase(Locale.ROOT)).matches())
                .findFirst()
                .orElse("");
    }

    private static String tying(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            // Elsewhere it compares texts.
            boolean begins = words.get(i).equalsIgnoreCase("LIKE")
                    && (List.of("(", ",").contains(words.get(i - 1))
                            || !words.subList(0, i).contains("("));
            if (begins) {
                return "LIKE";
            }
        }
        Matcher found = TYING.matcher(String.join(" ", words).toUpperCase(Locale.ROOT));
        return found.find() ? found.group() : "";
    }

    private static boolean isAllowed(Statement statement) {
        boolean quoted = statement.words().stream().anyMatch(word -> word.indexOf('$') >= 0);
        if (quoted || statement.words().size() < 2) {
            return false;
        }
        String second = statement.words().get(1).toUpperCase(Locale.ROOT);
        return switch (statement.words().get(0).toUpperCase(Locale.ROOT)) {
            case "CREATE" -> MADE.contains(second);
            case "ALTER", "DROP" -> CHANGED.contains(second);
            case "INSERT", "MERGE" -> second.equals("INTO");
            case "DELETE" -> second.equals("FROM");
            case "COMMENT" -> second.equals("ON") && (statement.is(2, "TABLE") || statement.is(2, "COLUMN"));
            case "UPDATE" -> true;
            default -> false;
        };
    }

    /** Names of what is not the plugin's own, where the statement names tables, indexes and sequences. */
    private List<String> foreign(Statement statement) {
        List<String> found = new ArrayList<>();
        boolean made = statement.is(0, "CREATE");
        boolean index = made && (statement.is(1, "INDEX") || statement.is(1, "UNIQUE"));
        boolean reads = false;
        for (int i = 0; i < statement.words().size(); i++) {
            String word = statement.words().get(i).toUpperCase(Locale.ROOT);
            boolean own = BEFORE_TABLE.contains(word)
                    || word.equals("UPDATE") && updates(statement.words(), i)
                    || word.equals("TO") && statement.is(i - 1, "RENAME")
                    || word.equals("SEQUENCE") && i == 1
                    || word.equals("FOR") && statement.is(i - 1, "VALUE")
                    || word.equals("COLUMN") && statement.is(0, "COMMENT")
                    || word.equals("ON") && index
                    || word.equals("INDEX") && i == 1 && !made;
            boolean read = BEFORE_SOURCE.contains(word);
            if (own || read) {
                named(statement, i + 1, own, statement.is(0, "DROP")).forEach(found::add);
            } else if (reads && (word.equals(",") || word.equals("("))) {
                listed(statement.words(), i + 1).ifPresent(found::add);
            }
            reads |= read;
        }
        return found;
    }

    private static boolean updates(List<String> words, int at) {
        String behind = at + 1 < words.size() ? words.get(at + 1) : "";
        return at == 0
                || !BEFORE_UPDATE.contains(words.get(at - 1).toUpperCase(Locale.ROOT))
                || !BEHIND_UPDATE.contains(behind.toUpperCase(Locale.ROOT));
    }

    /** The foreign table behind a comma or bracket, where a list of sources may go on; with or without its schema. */
    private Optional<String> listed(List<String> words, int from) {
        int at = behindMarks(words, from);
        while (at + 2 < words.size() && words.get(at + 1).equals(".")) {
            at += 2;
        }
        String name = at < words.size() ? folded(words.get(at)) : "";
        return tables.contains(name) && !names.owns(name) ? Optional.of(name) : Optional.empty();
    }

    /** In lower case, by way of upper case as in H2, which takes {@code ı} and {@code ſ} to Latin letters. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int behindMarks(List<String> words, int from) {
        int at = from;
        while (at < words.size() && BEFORE_NAME.contains(words.get(at).toUpperCase(Locale.ROOT))) {
            at++;
        }
        return at;
    }

    private List<String> named(Statement statement, int from, boolean strictly, boolean list) {
        List<String> foreign = new ArrayList<>();
        List<String> words = statement.words();
        int at = from;
        boolean more = true;
        while (more) {
            at = behindMarks(words, at);
            String name = at < words.size() ? folded(words.get(at)) : "";
            boolean column = statement.is(0, "COMMENT");
            boolean qualified =
                    !column && at + 1 < words.size() && words.get(at + 1).equals(".");
            boolean own = names.owns(INDEX_MARK.matcher(name).replaceFirst(""));
            if (qualified || !own && (strictly || tables.contains(name))) {
                foreign.add(name);
            }
            more = list && at + 1 < words.size() && words.get(at + 1).equals(",");
            at += 2;
        }
        return foreign;
    }
}
