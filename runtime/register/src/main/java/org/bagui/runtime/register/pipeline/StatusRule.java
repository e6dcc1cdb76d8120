package org.bagui.runtime.register.pipeline;

import org.bagui.core.register.definition.FieldDefinition;

/** What the status of a row becomes, and what the row may lack in it. */
interface StatusRule {
    /** Settles the status of a row once it is laid over the entry that is there. */
    void settle(PipelineRow row);

    /** Whether the row need not have the field yet. */
    boolean mayLack(PipelineRow row, FieldDefinition field);

    /** Checks a row that the rules have completed. */
    default void complete(PipelineRow row) {}
}
