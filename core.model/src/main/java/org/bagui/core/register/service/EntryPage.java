package org.bagui.core.register.service;

import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.EntryView;

/**
 * A page of entries.
 *
 * @param fields fields read
 * @param items the entries
 * @param next token of the following page, or null
 * @param total number of all entries of the query, or null where not asked for
 */
public record EntryPage(List<FieldDefinition> fields, List<EntryView> items, String next, Long total) {}
