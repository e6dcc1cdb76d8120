package org.bagui.runtime.rest.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.bagui.core.problem.Problem;

/**
 * Finds the method of a resource for a request: first by path, then by verb; its content types are judged apart, because
 * the caller's permission comes before them.
 */
public final class Matching {
    private final List<OperationResourceInfo> candidates = new ArrayList<>();
    private final MultivaluedMap<String, String> values = new MetadataMap<>();
    private final Set<String> verbs = new LinkedHashSet<>();
    private final String verb;

    /** The methods of the target that fit path and verb. */
    public Matching(Target target, String verb, Bus bus) {
        this.verb = verb;
        List<OperationResourceInfo> onPath = onPath(target, bus);
        onPath.forEach(method -> verbs.add(method.getHttpMethod()));
        take(onPath, verb);
        if (candidates.isEmpty() && verb.equals("HEAD")) {
            take(onPath, "GET");
        }
        if (!candidates.isEmpty()) {
            candidates.get(0).getURITemplate().match(target.rest(), values);
            values.remove(URITemplate.FINAL_MATCH_GROUP);
            if (target.register() != null) {
                values.putSingle("register", target.register());
            }
        }
    }

    private static List<OperationResourceInfo> onPath(Target target, Bus bus) {
        List<OperationResourceInfo> fit = new ArrayList<>();
        for (OperationResourceInfo method :
                target.resource().model(bus).getMethodDispatcher().getOperationResourceInfos()) {
            MultivaluedMap<String, String> found = new MetadataMap<>();
            boolean whole = method.getURITemplate().match(target.rest(), found)
                    && "/".equals(found.getFirst(URITemplate.FINAL_MATCH_GROUP));
            if (whole && method.getHttpMethod() != null) {
                fit.add(method);
            }
        }
        fit.sort(Comparator.comparing(OperationResourceInfo::getURITemplate, URITemplate::compareTemplates));
        String best = fit.isEmpty() ? null : fit.get(0).getURITemplate().getValue();
        fit.removeIf(method -> !method.getURITemplate().getValue().equals(best));
        return fit;
    }

    private void take(List<OperationResourceInfo> onPath, String wanted) {
        onPath.stream().filter(method -> method.getHttpMethod().equals(wanted)).forEach(candidates::add);
    }

    /** Whether any method stands at the path. */
    public boolean isKnownPath() {
        return !verbs.isEmpty();
    }

    /** Verbs that the path takes, OPTIONS and HEAD among them. */
    public Set<String> verbs() {
        Set<String> allowed = new LinkedHashSet<>(verbs);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }

    /** Whether a method takes the verb. */
    public boolean isKnownVerb() {
        return !candidates.isEmpty();
    }

    /** Some method of the path, whose permission stands for all of them while none is chosen. */
    public OperationResourceInfo first() {
        return candidates.get(0);
    }

    /** Values of the places of the path, undecoded. */
    public MultivaluedMap<String, String> values() {
        return values;
    }

    /**
     * The method that takes the body and gives what the caller accepts.
     *
     * @param content type of the body, or null where there is none
     * @param accepted types that the caller accepts
     * @throws Problem 415 {@code unsupported-media-type}, 406 {@code not-acceptable}
     */
    public OperationResourceInfo choose(MediaType content, List<MediaType> accepted) {
        List<OperationResourceInfo> taking = candidates.stream()
                .filter(method -> content == null || fits(method.getConsumeTypes(), List.of(content)))
                .toList();
        if (taking.isEmpty()) {
            throw Problem.of(415, "unsupported-media-type", verb);
        }
        return taking.stream()
                .filter(method -> fits(method.getProduceTypes(), accepted))
                .findFirst()
                .orElseThrow(() -> Problem.of(406, "not-acceptable"));
    }

    private static boolean fits(List<MediaType> own, List<MediaType> asked) {
        return own.stream().anyMatch(one -> asked.stream().anyMatch(one::isCompatible));
    }
}
