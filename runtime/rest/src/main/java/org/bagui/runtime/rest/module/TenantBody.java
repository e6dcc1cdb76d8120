package org.bagui.runtime.rest.module;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What requests about tenants send and get. */
final class TenantBody {
    private TenantBody() {}

    /**
     * A tenant among others: whether it has modules of its own, and registers to which it has added fields.
     *
     * @param name name of the place
     * @param modules whether it has set modules of its own
     * @param extendedRegisters registers to which it has added fields
     */
    public record Listed(String jurisdiction, String name, boolean modules, List<String> extendedRegisters) {}

    /** Tenants, by code. */
    public record Listing(List<Listed> items) {}

    /**
     * What holds at a place.
     *
     * @param name name of the place
     * @param modules modules of the platform with whether they are on, and who has locked them
     * @param modulesFrom place that has set them; absent where nobody has, and all are on
     * @param extensions registers with fields of the tenant's own
     * @param months due dates and states of last month and the present one; absent where no module keeps months
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String jurisdiction,
            String name,
            List<Module> modules,
            String modulesFrom,
            List<Extension> extensions,
            List<Month> months) {}

    /**
     * A module; those of the platform itself are always on.
     *
     * @param name symbolic name of the module
     * @param title its title in the language asked for
     * @param enabled whether it is on
     * @param core whether it is part of the platform itself, and always on
     * @param lockedBy place that has locked it, so that it is off there and below whatever is set; absent for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Module(String name, String title, boolean enabled, boolean core, String lockedBy) {}

    /**
     * A register with so many fields of a tenant's own, and the place that has set them.
     *
     * @param from place that has set them
     * @param fields number of the fields
     */
    public record Extension(String register, String from, int fields) {}

    /**
     * A month with its due date.
     *
     * @param state state of the month
     */
    public record Month(String period, String due, String state) {}

    /**
     * A set of modules as entered.
     *
     * @param enabled symbolic names of those that are on
     * @param inherit {@code true} instead, where the place shall have again what holds above it
     * @param locked symbolic names of those that are off here and at every place below, whatever is set there;
     *     left out they stay as they are
     */
    public record Modules(List<String> enabled, Boolean inherit, List<String> locked) {}

    /**
     * Extension fields as entered.
     *
     * @param fields in the order of the form
     * @param inherit {@code true} instead, where the place shall have again what holds above it
     */
    public record Fields(List<ExtensionBody> fields, Boolean inherit) {}

    /**
     * Extension fields as they hold.
     *
     * @param from place that has set them; absent where nobody has
     * @param fields fields as they hold, in the order of the form
     * @param retired fields that were there once and may still have values
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownFields(
            String jurisdiction,
            String register,
            String from,
            List<ExtensionBody> fields,
            List<ExtensionBody> retired) {}
}
