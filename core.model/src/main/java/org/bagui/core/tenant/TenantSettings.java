package org.bagui.core.tenant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The settings of tenants, to read and to set; what is set holds at once, on other nodes within seconds. */
@ProviderType
public interface TenantSettings {
    /** Places inside the actor's that have settings of their own, in order. */
    List<PlaceCode> tenants(Actor actor);

    /** Which modules hold at a place, and from where. */
    ModuleSet modules(PlaceCode place);

    /**
     * Sets the modules of a place, audited; what it has locked stays locked.
     *
     * @param enabled symbolic names of the modules that are on, besides the platform's own; null inherits again
     * @param seen revision that the caller has seen, or null where it does not matter
     * @throws org.bagui.core.problem.Problem 404 outside the actor's scope, 412 {@code stale-version}, 422
     *     {@code no-tenant-place} for a place below a county
     */
    ModuleSet setModules(Actor actor, PlaceCode place, Set<String> enabled, Integer seen);

    /**
     * Sets the modules of a place, and those that it locks.
     *
     * @param locked symbolic names of modules that are off at the place and at every one inside it, whatever is set there;
     *     null leaves them as they are
     * @throws org.bagui.core.problem.Problem as {@link #setModules(Actor, PlaceCode, Set, Integer)}
     */
    ModuleSet setModules(Actor actor, PlaceCode place, Set<String> enabled, Set<String> locked, Integer seen);

    /** Modules that a place, or one above it, has locked, with the highest place that did. */
    Map<String, PlaceCode> locked(PlaceCode place);

    /** Which extension fields of a register hold at a place, and from where. */
    FieldSet fields(PlaceCode place, String register);

    /**
     * Sets the extension fields of a register at a place, audited. Fields that were there and are no more become retired
     * ones: their values stay, and are shown where they are.
     *
     * @param fields the fields, or null where the place shall have again what holds above it
     * @param seen revision that the caller has seen, or null where it does not matter
     * @throws org.bagui.core.problem.Problem as {@link #setModules}; 422 {@code invalid-entry} with every fault of the fields
     */
    FieldSet setFields(
            Actor actor, PlaceCode place, RegisterDefinition register, List<ExtensionField> fields, Integer seen);

    /**
     * Modules as they hold at a place.
     *
     * @param enabled symbolic names, or null where everything is on
     * @param from place that has set them, or null where nobody has
     * @param revision number that grows with each change at the place itself; 0 where it never had any
     */
    record ModuleSet(Set<String> enabled, PlaceCode from, int revision) {}

    /**
     * Extension fields as they hold at a place.
     *
     * @param fields fields in the order of the form
     * @param retired fields that were there once
     * @param from place that has set them, or null where nobody has
     * @param revision as of {@link ModuleSet}
     */
    record FieldSet(List<ExtensionField> fields, List<ExtensionField> retired, PlaceCode from, int revision) {}
}
