package org.bagui.runtime.plugins.jar;

import java.util.Set;

/**
 * What a jar says of itself.
 *
 * @param name symbolic name
 * @param version version as written, or {@code 0.0.0}
 * @param packages packages of its classes
 * @param digest SHA-256 of the file, in hexadecimal digits
 */
public record JarFacts(String name, String version, Set<String> packages, String digest) {
    public JarFacts {
        packages = Set.copyOf(packages);
    }
}
