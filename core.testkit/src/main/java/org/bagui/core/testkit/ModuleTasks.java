package org.bagui.core.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bagui.core.security.DeclaredTasks;
import org.bagui.core.security.TaskActors;

/** Actors of the tasks that the module under test declares. */
public final class ModuleTasks {
    private ModuleTasks() {}

    /** Those of the module that a class belongs to. */
    public static TaskActors of(Class<?> inside) {
        try (InputStream file = inside.getClassLoader().getResourceAsStream(DeclaredTasks.FILE)) {
            return new DeclaredTasks(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
