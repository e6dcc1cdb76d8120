package org.bagui.runtime.register.explanation;

import java.util.Optional;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.problem.Problem;

/** Reads a reason as entered: one of the list, or words, which count as another reason. */
final class ReasonParser {
    private static final String LIST = "warning_reason";
    private static final String OTHER = "OTHER";
    private static final String CODE = "[A-Z][A-Z0-9_]*";
    private static final int LONGEST = 500;

    private final CodeLists lists;

    ReasonParser(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * Reads a reason.
     *
     * @throws Problem 422 {@code reason-required}, {@code unknown-reason}, {@code reason-too-long}
     */
    Reason read(String reason, String text) {
        String said = clean(reason);
        String words = clean(text);
        if (said == null) {
            throw Problem.of(422, "reason-required");
        }
        Optional<String> code = lists.find(LIST)
                .flatMap((CodeList list) -> list.resolve(said))
                .filter(found -> !found.retired())
                .map(CodeListEntry::code);
        if (code.isEmpty() && said.matches(CODE)) {
            throw Problem.of(422, "unknown-reason", said);
        }
        if (code.isEmpty()) {
            words = words == null ? said : said + "；" + words;
        } else if (code.get().equals(OTHER) && words == null) {
            throw Problem.of(422, "reason-required");
        }
        if (words != null && words.length() > LONGEST) {
            throw Problem.of(422, "reason-too-long", LONGEST);
        }
        return new Reason(code.orElse(OTHER), words);
    }

    private static String clean(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
