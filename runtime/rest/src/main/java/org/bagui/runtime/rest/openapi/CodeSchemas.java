package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.register.definition.CodeUse;

/**
 * The code lists of fields. Of a short one without levels the document names the codes: as {@code enum} where values are entered;
 * where they are read in words only, since an entry may bear a code that is retired or was loaded after a client was generated.
 */
final class CodeSchemas {
    /** Most codes that the document names. */
    static final int SHORT = 60;

    private final CodeLists lists;
    private final DocumentTexts texts;

    CodeSchemas(CodeLists lists, DocumentTexts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    /** Whether the document names the codes of a list. */
    static boolean isShort(CodeList list) {
        return !list.codes().isEmpty()
                && list.codes().size() <= SHORT
                && list.codes().stream().allMatch(code -> code.parent().isEmpty());
    }

    /** What the codes of a field are, in words. */
    String words(CodeUse use) {
        Optional<CodeList> list = lists.find(use.list()).filter(CodeSchemas::isShort);
        String title =
                lists.find(use.list()).map(found -> found.title(texts.locale())).orElse(use.list());
        if (list.isEmpty()) {
            return texts.text("codes.at", title, "/code-lists/" + use.list());
        }
        return texts.text(
                "codes.are",
                title,
                inUse(list.get()).stream()
                        .map(code -> "`" + code.code() + "` " + code.name(texts.locale()))
                        .collect(Collectors.joining(texts.text("codes.and"))));
    }

    /** Bounds an entered value by the codes that may be written, unless other texts are kept, too. */
    void bound(ObjectNode schema, CodeUse use, boolean nullable) {
        Optional<CodeList> list = lists.find(use.list()).filter(CodeSchemas::isShort);
        if (list.isEmpty() || use.open()) {
            return;
        }
        ArrayNode codes = schema.putArray("enum");
        ArrayNode names = schema.putArray("x-enum-descriptions");
        for (CodeListEntry code : inUse(list.get())) {
            codes.add(code.code());
            names.add(code.name(texts.locale()));
        }
        if (nullable) {
            codes.addNull();
        }
    }

    /** The first code that may be written and stands at the end of its branch. */
    Optional<String> example(CodeUse use) {
        List<CodeListEntry> codes =
                lists.find(use.list()).map(CodeSchemas::inUse).orElse(List.of());
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> other.parent().equals(code.code())))
                .map(CodeListEntry::code)
                .findFirst();
    }

    private static List<CodeListEntry> inUse(CodeList list) {
        return list.codes().stream().filter(code -> !code.retired()).toList();
    }
}
