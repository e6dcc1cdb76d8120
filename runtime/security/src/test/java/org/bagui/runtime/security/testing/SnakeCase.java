package org.bagui.runtime.security.testing;

import java.util.Locale;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;

/** Names tables and columns as the platform does. */
public final class SnakeCase implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            String table = snake(descriptor.getJavaClass().getSimpleName());
            descriptor.getTables().forEach(each -> each.setName(table));
            descriptor.getMappings().forEach(mapping -> {
                if (mapping instanceof DirectToFieldMapping direct) {
                    direct.getField().setName(snake(mapping.getAttributeName()));
                }
            });
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
