package org.bagui.core.register.service;

import java.util.List;
import org.bagui.core.register.definition.TransitionDefinition;

/**
 * A step that is open to somebody now.
 *
 * @param transition the step
 * @param blocked fields that are still to be filled before it, or none
 */
public record OpenStep(TransitionDefinition transition, List<String> blocked) {}
