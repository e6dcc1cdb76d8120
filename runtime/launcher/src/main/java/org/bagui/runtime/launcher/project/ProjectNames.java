package org.bagui.runtime.launcher.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.LauncherException;

/**
 * Names of a plugin in every spelling that its files need.
 *
 * @param name name of its register, artifact and folder: {@code worker-dormitory}
 * @param group group of its artifact, and begin of its package: {@code cn.example}
 */
record ProjectNames(String name, String group) {
    /** Those of the template, which is a project that builds as it stands. */
    static final ProjectNames TEMPLATE = new ProjectNames("worker-dormitory", "cn.example");

    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final Pattern FOREIGN = Pattern.compile("(org\\.bagui|java|javax|jakarta|org\\.osgi)(\\..*)?");

    /** Single words that name no package, no class beside java.lang's, or no table without quotes. */
    private static final Set<String> TAKEN =
            Set.of(("abstract all and any as asc assert between boolean break by byte case"
                            + " cast catch char check class column const constraint continue create cross default delete desc distinct do"
                            + " double else end enum except exists extends false fetch final finally float for foreign from full goto grant"
                            + " group having if implements import in inner insert instanceof int integer interface interval into is join key"
                            + " left like limit long native natural new not null object offset on or order outer package primary private"
                            + " protected public record references return right row select set short some static string super switch"
                            + " symmetric synchronized system table then this thread throw throws to trailing transient true try union"
                            + " unique update user using value values void volatile when where while window with")
                    .split(" "));

    /** The names of a new plugin, or a refusal that says what would do. */
    static ProjectNames of(String name, String group) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new LauncherException(
                    "插件名 \"" + name + "\" 不可用：请用小写字母、数字和连字符，以字母开头，最多 " + LONGEST + " 个字符，例如 worker-dormitory"
                            + " This name does not do: small letters, digits and hyphens, a letter first, " + LONGEST
                            + " characters at most, as in worker-dormitory");
        }
        if (TAKEN.contains(name)) {
            throw new LauncherException("插件名 \"" + name + "\" 是 Java 或 SQL 的保留字，请用两个词，例如 worker-" + name
                    + " This is a reserved word of Java or SQL: take two words, as in worker-" + name);
        }
        boolean reserved = Arrays.stream(group.split("\\.")).anyMatch(TAKEN::contains);
        if (!GROUP.matcher(group).matches() || FOREIGN.matcher(group).matches() || reserved) {
            throw new LauncherException("组名 \"" + group + "\" 不可用：请用自己的域名倒写，例如 cn.liuzhou"
                    + " This group does not do: take a domain of your own, turned round, as in cn.liuzhou");
        }
        return new ProjectNames(name, group);
    }

    /** Name of tables: {@code worker_dormitory}. */
    String table() {
        return name.replace('-', '_');
    }

    /** Name of the class: {@code WorkerDormitory}. */
    String type() {
        return Arrays.stream(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Name of the Java package: {@code cn.example.workerdormitory}. */
    String packageName() {
        return group + "." + name.replace("-", "");
    }

    /** A text or path of the template with these names instead of its own, in one pass: what stands in is left alone. */
    String in(String text) {
        Map<String, String> fresh = new LinkedHashMap<>();
        fresh.put(TEMPLATE.packageName(), packageName());
        fresh.put(TEMPLATE.packageName().replace('.', '/'), packageName().replace('.', '/'));
        fresh.put(TEMPLATE.group(), group);
        fresh.put(TEMPLATE.name(), name);
        fresh.put(TEMPLATE.table(), table());
        fresh.put(TEMPLATE.type(), type());
        String any = fresh.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(any)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(fresh.get(found.group())));
    }
}
