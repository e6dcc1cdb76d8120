package org.bagui.runtime.rest.route;

/**
 * Where a path leads.
 *
 * @param resource resource at its beginning
 * @param rest what follows, undecoded, beginning with a slash
 * @param register register that the path names, decoded, or null
 */
public record Target(ResourceDescriptor resource, String rest, String register) {}
