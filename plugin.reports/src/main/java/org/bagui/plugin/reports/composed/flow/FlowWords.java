package org.bagui.plugin.reports.composed.flow;

import java.util.function.IntFunction;

/**
 * What is written of ways that are drawn as one.
 *
 * @param others the name of so many ways
 * @param remark what is said of them below the chart
 */
public record FlowWords(IntFunction<String> others, IntFunction<String> remark) {}
