package org.bagui.core.plugin;

/**
 * What was counted of one local plugin since it came.
 *
 * @param plugin symbolic name
 * @param calls calls into it
 * @param failed calls that threw something other than a refusal
 * @param slow calls that took longer than they may
 * @param refused calls that were not let in, because too many were inside
 * @param droppedLines log lines that were dropped beyond its budget
 * @param allocatedBytes bytes that its calls have allocated, freed or not
 */
public record PluginFigures(
        String plugin, long calls, long failed, long slow, long refused, long droppedLines, long allocatedBytes) {}
