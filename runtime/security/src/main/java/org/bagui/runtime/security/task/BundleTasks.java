package org.bagui.runtime.security.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DeclaredTasks;
import org.bagui.core.security.TaskActors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Gives each bundle actors of the tasks that it has declared itself, and of no other's. */
@Component(service = TaskActors.class, scope = ServiceScope.BUNDLE)
public final class BundleTasks implements TaskActors {
    private final DeclaredTasks declared;

    /** Tasks of the bundle that asks. */
    @Activate
    public BundleTasks(ComponentContext context) {
        this(context.getUsingBundle());
    }

    BundleTasks(Bundle asking) {
        URL file = asking.getEntry(DeclaredTasks.FILE);
        try (InputStream lines = file == null ? null : file.openStream()) {
            declared = new DeclaredTasks(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tasks of " + asking.getSymbolicName(), e);
        }
    }

    @Override
    public Actor at(String task, PlaceCode place) {
        return declared.at(task, place);
    }

    @Override
    public Actor besides(String task, Actor by) {
        return declared.besides(task, by);
    }

    @Override
    public Scope everywhere(String task) {
        return declared.everywhere(task);
    }
}
