package org.bagui.runtime.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Reads the Javadoc that the build has put into bundles ({@code cnf/javadoc}). It lives for the writing of one document, so that it
 * holds no bundle that goes; a bundle without such a file, as one built in another way, has no Javadoc.
 */
final class JavadocReader {
    private static final String FILE = "OSGI-INF/javadoc.properties";

    private final Map<Object, Properties> files = new HashMap<>();

    /** What a class says of itself. */
    Optional<String> of(Class<?> type) {
        return find(type, type.getName());
    }

    /** What a record says of a component. */
    Optional<String> of(Class<?> type, String component) {
        return find(type, type.getName() + "." + component);
    }

    /** What a method says of itself. */
    Optional<String> of(Method method) {
        return find(method.getDeclaringClass(), name(method));
    }

    /** What a method says of a parameter. */
    Optional<String> of(Method method, String parameter) {
        return find(method.getDeclaringClass(), name(method) + "." + parameter);
    }

    /** What a method throws, a line each. */
    Optional<String> thrown(Method method) {
        return find(method.getDeclaringClass(), name(method) + "!");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }

    private Optional<String> find(Class<?> type, String key) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        Object from = bundle == null ? type.getProtectionDomain() : bundle;
        return Optional.ofNullable(
                files.computeIfAbsent(from, asked -> read(url(type, bundle))).getProperty(key));
    }

    private static URL url(Class<?> type, Bundle bundle) {
        if (bundle != null) {
            return bundle.getEntry(FILE);
        }
        return type.getClassLoader() == null ? null : type.getClassLoader().getResource(FILE);
    }

    private static Properties read(URL url) {
        Properties texts = new Properties();
        if (url == null) {
            return texts;
        }
        try {
            URLConnection connection = url.openConnection();
            // A cached connection would keep the jar of a removed bundle open.
            connection.setUseCaches(false);
            try (InputStream bytes = connection.getInputStream()) {
                texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
        return texts;
    }
}
