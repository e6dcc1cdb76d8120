package org.bagui.core.register.service;

import java.util.List;

/**
 * A page of explanations.
 *
 * @param items the explanations, newest first
 * @param next id before which the following page begins, or null
 */
public record ExplanationPage(List<Explanation> items, Long next) {}
