package org.bagui.core.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a service whose class is an ordinary JAX-RS resource; runtime/rest serves it by a sub-resource locator.
 *
 * <p>Register the object as a DS component with this service and one of the properties below. Its methods carry JAX-RS
 * annotations and each of them {@link RequiresPermission}; a resource with an undeclared method is not served.
 */
@ConsumerType
public interface RestResource {
    /**
     * Service property: first path segment below {@code /api/v1}, or the first two, as in {@code imports} and
     * {@code ledger/months}; of two resources the one with the longer path answers.
     */
    String PATH = "bagui.rest.path";

    /** Service property: path segment below {@code /api/v1/registers/{register}}, as in {@code imports}. */
    String REGISTER_PATH = "bagui.rest.register-path";
}
