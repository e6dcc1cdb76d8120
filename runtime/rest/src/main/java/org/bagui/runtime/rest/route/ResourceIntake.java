package org.bagui.runtime.rest.route;

import java.util.Map;
import org.bagui.core.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Brings resources into the directory as they come and go. It stands apart because some resources ask the directory
 * itself: bound there, each would wait for the other.
 */
@Component(service = ResourceIntake.class, immediate = true)
public final class ResourceIntake {
    private final ResourceDirectory directory;

    /** An intake of that directory. */
    @Activate
    public ResourceIntake(@Reference ResourceDirectory directory) {
        this.directory = directory;
    }

    /** Takes a resource in. */
    @Reference(
            service = RestResource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(RestResource resource, Map<String, Object> properties) {
        directory.add(resource, properties);
    }

    /** Lets a resource go. */
    public void remove(RestResource resource) {
        directory.remove(resource);
    }
}
