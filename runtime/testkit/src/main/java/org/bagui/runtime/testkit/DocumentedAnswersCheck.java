package org.bagui.runtime.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Compares what a platform has answered, as its own figures count it, with its OpenAPI document: a status or the code of a refusal
 * that an operation has given and the document does not tell of it is a fault of the document.
 */
final class DocumentedAnswersCheck {
    private static final Pattern FIGURE = Pattern.compile("bagui_http_(?:requests|refusals)_total"
            + "\\{route=\"([^\"]*)\",method=\"([^\"]*)\",status=\"(\\d+)\"(?:,code=\"([^\"]*)\")?}.*");
    private static final Pattern REGISTER = Pattern.compile("/registers/[^/{}]+/");

    private final JsonNode document;
    private final String figures;

    DocumentedAnswersCheck(RestClient administrator) {
        document = administrator.read("openapi.json");
        figures = administrator.get("metrics").orThrow().text();
    }

    /** What the document does not tell, as {@code GET /periods 400 bad-period}; nothing of operations that it does not have. */
    Set<String> undocumented() {
        Set<String> undocumented = new TreeSet<>();
        FIGURE.matcher(figures).results().forEach(figure -> {
            String verb =
                    figure.group(2).equals("HEAD") ? "get" : figure.group(2).toLowerCase(Locale.ROOT);
            String path = figure.group(1).replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*}", "{$1}");
            boolean known = false;
            boolean told = false;
            for (var candidate : document.path("paths").properties()) {
                boolean same = candidate.getKey().equals(path)
                        || path.startsWith("/registers/{register}/")
                                && REGISTER.matcher(candidate.getKey())
                                        .replaceFirst("/registers/{register}/")
                                        .equals(path);
                JsonNode responses = candidate.getValue().path(verb).path("responses");
                if (same && !responses.isMissingNode()) {
                    known = true;
                    told |= isTold(responses, figure);
                }
            }
            if (known && !told) {
                String code = figure.group(4) == null ? "" : " " + figure.group(4);
                undocumented.add(verb.toUpperCase(Locale.ROOT) + " " + path + " " + figure.group(3) + code);
            }
        });
        return undocumented;
    }

    private boolean isTold(JsonNode responses, MatchResult figure) {
        JsonNode response = responses.path(figure.group(3));
        if (response.isMissingNode()) {
            return figure.group(3).startsWith("2") && responses.has("2XX");
        }
        if (figure.group(4) == null) {
            return true;
        }
        for (JsonNode code :
                document.at(response.path("$ref").asText("#/none").substring(1)).path("x-codes")) {
            if (code.asText().equals(figure.group(4))) {
                return true;
            }
        }
        return false;
    }
}
