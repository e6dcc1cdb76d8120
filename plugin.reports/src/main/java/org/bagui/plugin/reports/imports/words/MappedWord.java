package org.bagui.plugin.reports.imports.words;

import org.bagui.core.place.PlaceCode;

/**
 * A mapped word as it holds at a place.
 *
 * @param kind what it is
 * @param subject register or code list
 * @param word the word as it was mapped
 * @param target field or code
 * @param from place that mapped it
 */
public record MappedWord(WordKind kind, String subject, String word, String target, PlaceCode from) {}
