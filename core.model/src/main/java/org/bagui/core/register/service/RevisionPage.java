package org.bagui.core.register.service;

import java.util.List;

/**
 * A page of the revisions of an entry.
 *
 * @param items the revisions, newest first
 * @param next version before which the following page begins, or null
 */
public record RevisionPage(List<Revision> items, Integer next) {}
