package org.bagui.plugin.reports.layout;

import java.util.Optional;
import org.bagui.core.register.definition.RegisterDefinition;

/** The official layouts that there are. */
public interface OfficialLayouts {
    /** The layout of a register, if it has one. */
    Optional<OfficialLayout> of(RegisterDefinition register);
}
