package org.bagui.build.javadoc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds what REST shows of a module: its resources, the records that these take and give, and the records of exported packages,
 * which resources of other modules may give.
 */
final class ShownTypes {
    private static final String VERB = "javax.ws.rs.HttpMethod";
    private static final String ANSWERS = "org.bagui.core.rest.Answers";
    private static final String EXPORTED = "org.osgi.annotation.versioning.Version";

    private final Elements elements;
    private final Set<TypeElement> resources = new LinkedHashSet<>();
    private final Set<TypeElement> records = new LinkedHashSet<>();

    ShownTypes(Elements elements) {
        this.elements = elements;
    }

    Set<TypeElement> resources() {
        return resources;
    }

    Set<TypeElement> records() {
        return records;
    }

    /** Looks into types and those inside them. */
    void find(Collection<? extends Element> types) {
        for (TypeElement type : ElementFilter.typesIn(Set.copyOf(types))) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (isServed(method)) {
                    resources.add(type);
                    method.getParameters().forEach(parameter -> add(parameter.asType()));
                    add(method.getReturnType());
                    stated(method);
                }
            }
            boolean open = type.getKind() == ElementKind.RECORD
                    && type.getModifiers().contains(Modifier.PUBLIC)
                    && isMarked(elements.getPackageOf(type), EXPORTED);
            if (open) {
                add(type.asType());
            }
            find(type.getEnclosedElements());
        }
    }

    /** Whether requests reach the method. */
    static boolean isServed(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mark -> isMarked(mark.getAnnotationType().asElement(), VERB));
    }

    private static boolean isMarked(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mark -> name(mark).equals(annotation));
    }

    private static String name(AnnotationMirror mark) {
        return ((TypeElement) mark.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private void stated(ExecutableElement method) {
        for (AnnotationMirror mark : method.getAnnotationMirrors()) {
            if (name(mark).equals(ANSWERS)) {
                for (AnnotationValue value : mark.getElementValues().values()) {
                    if (value.getValue() instanceof TypeMirror type) {
                        add(type);
                    }
                }
            }
        }
    }

    private void add(TypeMirror type) {
        if (type instanceof ArrayType array) {
            add(array.getComponentType());
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            add(wildcard.getExtendsBound());
        } else if (type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(this::add);
            TypeElement element = (TypeElement) declared.asElement();
            if (element.getKind() == ElementKind.RECORD && records.add(element)) {
                for (RecordComponentElement component : element.getRecordComponents()) {
                    add(component.asType());
                }
            }
        }
    }
}
