package org.bagui.core.register.service;

import java.util.List;

/**
 * A page of warnings.
 *
 * @param items the warnings, those of one enterprise together
 * @param next token of the following page, or null
 */
public record WarningPage(List<StandingWarning> items, String next) {}
