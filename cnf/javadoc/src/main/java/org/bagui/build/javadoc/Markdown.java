package org.bagui.build.javadoc;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Map;

/** Javadoc as CommonMark: the few inline tags and elements that ours uses; of any other the text stays. */
final class Markdown extends SimpleDocTreeVisitor<Void, StringBuilder> {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "hellip", "…");
    private static final Map<String, String> BEGINS = Map.of(
            "p", "\n\n", "li", "\n- ", "ul", "\n", "ol", "\n", "br", "\n", "b", "**", "em", "*", "i", "*", "code", "`");
    private static final Map<String, String> ENDS =
            Map.of("b", "**", "em", "*", "i", "*", "code", "`", "ul", "\n", "ol", "\n");

    private Markdown() {}

    static String of(List<? extends DocTree> parts) {
        StringBuilder text = new StringBuilder();
        new Markdown().visit(parts, text);
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                // A break of the source is none of the text.
                .replaceAll("(?<!\\n)\\n(?![\\n-])", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    @Override
    protected Void defaultAction(DocTree part, StringBuilder text) {
        return null;
    }

    @Override
    public Void visitText(TextTree part, StringBuilder text) {
        text.append(part.getBody());
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree part, StringBuilder text) {
        boolean code = part.getKind() == DocTree.Kind.CODE;
        // The tag may stand at the end of a line, its text on the next one.
        text.append(code ? "`" : "").append(part.getBody().getBody().strip()).append(code ? "`" : "");
        return null;
    }

    @Override
    public Void visitLink(LinkTree part, StringBuilder text) {
        if (part.getLabel().isEmpty()) {
            String signature = part.getReference().getSignature();
            text.append(signature.replaceAll(".*[.#]", "").replaceAll("\\(.*", ""));
        } else {
            visit(part.getLabel(), text);
        }
        return null;
    }

    @Override
    public Void visitEntity(EntityTree part, StringBuilder text) {
        String name = part.getName().toString();
        text.append(ENTITIES.getOrDefault(name, "&" + name + ";"));
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree part, StringBuilder text) {
        text.append(BEGINS.getOrDefault(part.getName().toString(), ""));
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree part, StringBuilder text) {
        text.append(ENDS.getOrDefault(part.getName().toString(), ""));
        return null;
    }
}
