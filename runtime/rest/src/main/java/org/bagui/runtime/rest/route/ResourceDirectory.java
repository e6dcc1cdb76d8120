package org.bagui.runtime.rest.route;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.rest.RestResource;
import org.bagui.runtime.rest.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All resources that bundles offer now, the platform's own among them, by path. */
@Component(service = ResourceDirectory.class)
public final class ResourceDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceDirectory.class);
    private static final String REGISTERS = "registers";
    private static final long DRAIN_SECONDS = 5;
    /** Most segments that the path of a resource may have. */
    private static final int LONGEST = 2;

    private final Json json;
    private final Map<RestResource, ResourceDescriptor> all = new ConcurrentHashMap<>();
    private volatile Map<String, ResourceDescriptor> byPath = Map.of();
    private volatile Map<String, ResourceDescriptor> byRegisterPath = Map.of();
    private volatile long changes;

    /** A directory; its JSON forgets classes when a resource leaves. */
    @Activate
    public ResourceDirectory(@Reference Json json) {
        this.json = json;
    }

    /** Takes a resource in; one with an undeclared method is known, but not served. */
    public void add(RestResource resource, Map<String, Object> properties) {
        Object path = properties.get(RestResource.PATH);
        Object registerPath = properties.get(RestResource.REGISTER_PATH);
        long bundle = properties.get("service.bundleid") instanceof Long id ? id : 0;
        String segment = String.valueOf(path == null ? registerPath : path);
        ResourceDescriptor served = new ResourceDescriptor(resource, path == null, segment, bundle);
        if ((path == null) == (registerPath == null)) {
            served.faults()
                    .add("请给出" + RestResource.PATH + "或" + RestResource.REGISTER_PATH + "之一 give one of the two");
        }
        if (!served.faults().isEmpty()) {
            LOG.error("{} 不提供服务 is not served: {}", resource.getClass().getName(), served.faults());
        }
        all.put(resource, served);
        publish();
    }

    /** Lets a resource go: no new request reaches it, those inside may finish within some seconds. */
    public void remove(RestResource resource) {
        ResourceDescriptor served = all.remove(resource);
        if (served == null) {
            return;
        }
        publish();
        int left = served.visitors().close(DRAIN_SECONDS);
        if (left > 0) {
            LOG.warn("{} 个请求仍在 requests are still inside {}", left, served.prefix());
        }
        json.forgetClasses();
    }

    /** All resources, those not served among them, by path. */
    public List<ResourceDescriptor> all() {
        return all.values().stream()
                .sorted(Comparator.comparing(ResourceDescriptor::prefix))
                .toList();
    }

    /** Those that are served, by path. */
    public List<ResourceDescriptor> served() {
        return all().stream().filter(one -> find(one) == one).toList();
    }

    /** Grows with each change of the directory. */
    public long changes() {
        return changes;
    }

    /** Where a path below {@code /api/v1} leads, or null. */
    public Target find(RequestPath path) {
        List<String> segments = path.segments();
        if (segments.size() >= 3 && segments.get(0).equals(REGISTERS)) {
            ResourceDescriptor resource = byRegisterPath.get(segments.get(2));
            if (resource != null) {
                return new Target(resource, path.after(3), segments.get(1));
            }
        }
        int length = length(segments);
        if (length == 0) {
            return null;
        }
        boolean named = segments.get(0).equals(REGISTERS) && segments.size() > 1;
        ResourceDescriptor resource = byPath.get(String.join("/", segments.subList(0, length)));
        return resource == null ? null : new Target(resource, path.after(length), named ? segments.get(1) : null);
    }

    /** How many segments of a path name its resource: of {@code ledger} and {@code ledger/months} the longer counts. */
    private int length(List<String> segments) {
        Map<String, ResourceDescriptor> known = byPath;
        for (int length = Math.min(LONGEST, segments.size()); length > 0; length--) {
            if (known.containsKey(String.join("/", segments.subList(0, length)))) {
                return length;
            }
        }
        return 0;
    }

    private ResourceDescriptor find(ResourceDescriptor one) {
        return (one.isUnderRegister() ? byRegisterPath : byPath).get(one.segment());
    }

    /** Whether the path lies below one that an earlier bundle offers, which has all below it. */
    private static boolean isTaken(ResourceDescriptor one, Map<String, ResourceDescriptor> paths) {
        int slash = one.segment().indexOf('/');
        ResourceDescriptor above = slash < 0 ? null : paths.get(one.segment().substring(0, slash));
        return above != null && above.bundleId() < one.bundleId();
    }

    private synchronized void publish() {
        Map<String, ResourceDescriptor> paths = new HashMap<>();
        Map<String, ResourceDescriptor> registerPaths = new HashMap<>();
        for (ResourceDescriptor one : all.values()) {
            if (one.faults().isEmpty()) {
                // Of two at one path the bundle that was there first has it: the platform's own before plugins.
                (one.isUnderRegister() ? registerPaths : paths)
                        .merge(one.segment(), one, (a, b) -> a.bundleId() <= b.bundleId() ? a : b);
            }
        }
        paths.values().removeIf(one -> isTaken(one, paths));
        byPath = Map.copyOf(paths);
        byRegisterPath = Map.copyOf(registerPaths);
        changes++;
    }
}
