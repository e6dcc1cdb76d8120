package org.bagui.runtime.launcher;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a configuration file: <code>${name}</code> or <code>${env:NAME}</code>, each with an
 * optional default after {@code :-}. Values are escaped for a JSON string.
 */
final class ConfigurationText {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(env:)?([\\w.-]+?)(?::-([^}]*))?}");

    private final Map<String, String> values;
    private final UnaryOperator<String> environment;

    ConfigurationText(Map<String, String> values, UnaryOperator<String> environment) {
        this.values = values;
        this.environment = environment;
    }

    /** Returns {@code text} with every placeholder filled; {@code origin} is named when one has no value. */
    String fill(String text, String origin) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, origin)));
    }

    private String value(MatchResult found, String origin) {
        String name = found.group(2);
        String value = found.group(1) != null ? environment.apply(name) : values.get(name);
        if (value == null) {
            value = found.group(3);
        }
        if (value == null) {
            throw new LauncherException("配置文件 " + origin + " 中的 " + found.group()
                    + " 没有值，请设置环境变量或给出默认值 has no value: set it in the environment or give a default");
        }
        return escape(value);
    }

    private static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
