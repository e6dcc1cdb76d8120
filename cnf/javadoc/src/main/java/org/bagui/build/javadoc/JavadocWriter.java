package org.bagui.build.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Carries the Javadoc of JAX-RS resources, and of the records that they take and give, into {@value #FILE} of the bundle, from
 * which the platform tells its OpenAPI document.
 *
 * <p>A key is {@code Class} (the binary name), {@code Class#method}, {@code Class#method.parameter}, {@code Class#method!} (what its
 * {@code @throws} say, one a line) or {@code Class.component}; values are CommonMark. A bundle with nothing to tell gets no file.
 */
public final class JavadocWriter extends AbstractProcessor {
    /** The file of a bundle. */
    static final String FILE = "OSGI-INF/javadoc.properties";

    private final Map<String, String> texts = new TreeMap<>();
    private DocTrees comments;
    private ShownTypes shown;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (comments == null) {
            comments = DocTrees.instance(processingEnv);
            shown = new ShownTypes(processingEnv.getElementUtils());
        }
        shown.find(round.getRootElements());
        if (round.processingOver()) {
            shown.resources().forEach(this::resource);
            shown.records().forEach(this::record);
            if (!texts.isEmpty()) {
                write();
            }
        }
        return false;
    }

    private void resource(TypeElement type) {
        String name = processingEnv.getElementUtils().getBinaryName(type).toString();
        put(name, comments.getDocCommentTree(type));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            DocCommentTree comment = comments.getDocCommentTree(method);
            if (comment != null && ShownTypes.isServed(method)) {
                put(name + "#" + method.getSimpleName(), comment);
                parameters(name + "#" + method.getSimpleName() + ".", comment);
                throwing(name + "#" + method.getSimpleName() + "!", comment);
            }
        }
    }

    private void record(TypeElement type) {
        String name = processingEnv.getElementUtils().getBinaryName(type).toString();
        DocCommentTree comment = comments.getDocCommentTree(type);
        put(name, comment);
        if (comment != null) {
            parameters(name + ".", comment);
        }
        for (Element member : type.getEnclosedElements()) {
            boolean accessor = member.getKind() == ElementKind.METHOD
                    && ((ExecutableElement) member).getParameters().isEmpty();
            if (accessor) {
                // Where a component has an accessor of its own, what that says is nearer to the value.
                put(name + "." + member.getSimpleName(), comments.getDocCommentTree(member));
            }
        }
    }

    private void parameters(String prefix, DocCommentTree comment) {
        comment.getBlockTags().forEach(tag -> {
            if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                put(prefix + param.getName().getName(), Markdown.of(param.getDescription()));
            }
        });
    }

    private void throwing(String key, DocCommentTree comment) {
        StringBuilder lines = new StringBuilder();
        comment.getBlockTags().forEach(tag -> {
            if (tag instanceof ThrowsTree thrown) {
                lines.append(Markdown.of(thrown.getDescription()).replace('\n', ' '))
                        .append('\n');
            }
        });
        put(key, lines.toString().strip());
    }

    private void put(String key, DocCommentTree comment) {
        if (comment != null) {
            put(key, Markdown.of(comment.getFullBody()));
        }
    }

    private void put(String key, String text) {
        if (!text.isEmpty()) {
            texts.put(key, text);
        }
    }

    private void write() {
        try (Writer file = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openWriter()) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                file.write(
                        text.getKey().replace("#", "\\#").replace("!", "\\!") + "=" + escaped(text.getValue()) + "\n");
            }
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, FILE + " cannot be written: " + e);
            throw new UncheckedIOException(e);
        }
    }

    /** A value as {@code java.util.Properties} reads it; without a date, so that equal sources give equal bundles. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
