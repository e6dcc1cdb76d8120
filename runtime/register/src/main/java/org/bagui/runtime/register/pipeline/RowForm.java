package org.bagui.runtime.register.pipeline;

import org.bagui.core.register.definition.RegisterDefinition;

/**
 * What is asked of the rows of one place.
 *
 * @param register the register with the fields that hold there
 * @param plan where the rows' values for these fields stand
 * @param bounds bounds of the fields
 * @param retired codes that are not newly written
 * @param rule what the status of rows becomes
 */
record RowForm(
        RegisterDefinition register, InputPlan plan, BoundsCheck bounds, RetiredCodes retired, StatusRule rule) {}
