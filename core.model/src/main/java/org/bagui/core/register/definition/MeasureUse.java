package org.bagui.core.register.definition;

import org.bagui.core.register.Measure;

/**
 * How a field takes part in roll-ups.
 *
 * @param kind sum or mean
 * @param time flow or stock
 * @param weight field that weighs a mean, or empty
 */
public record MeasureUse(Measure.Kind kind, Measure.OverTime time, String weight) {}
