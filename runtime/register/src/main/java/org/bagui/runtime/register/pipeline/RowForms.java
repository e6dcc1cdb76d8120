package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.extension.TailoredDefinition;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/**
 * The forms of an input's rows: each row is read and judged by the fields of its own place. Mostly all rows have one form;
 * else a row costs one look into a map.
 */
final class RowForms {
    private final BiFunction<RegisterDefinition, InputPlan, StatusRule> rules;
    private final CodeLists lists;
    private final LocalDate today;
    private final TenantSnapshot tenants;
    private final RowForm common;
    private final boolean vary;
    private final Map<Long, RowForm> byPlace = new HashMap<>();
    private final Map<RegisterDefinition, RowForm> byDefinition = new IdentityHashMap<>();

    /**
     * @param register the register with the fields that any of the rows may have
     * @param plan what the input gives of them
     * @param tenant place inside which the rows' are, or null
     * @param rules gives what settles the status of rows of one form
     */
    RowForms(
            RegisterDefinition register,
            InputPlan plan,
            PlaceCode tenant,
            BiFunction<RegisterDefinition, InputPlan, StatusRule> rules,
            CodeLists lists,
            LocalDate today,
            TenantSnapshot tenants) {
        this.rules = rules;
        this.lists = lists;
        this.today = today;
        this.tenants = tenants;
        common = form(register, plan);
        vary = TailoredDefinition.stored(register) != register && tenants.variesWithin(register.name(), tenant);
    }

    private RowForm form(RegisterDefinition register, InputPlan plan) {
        return new RowForm(
                register,
                plan,
                new BoundsCheck(register, today),
                new RetiredCodes(register, lists, today),
                rules.apply(register, plan));
    }

    /** The form of rows whose place is not known. */
    RowForm common() {
        return common;
    }

    /** The form of rows of a place of report. */
    RowForm at(PlaceCode place) {
        return vary ? byPlace.computeIfAbsent(place.from(), at -> made(place)) : common;
    }

    private RowForm made(PlaceCode place) {
        RegisterDefinition there = tenants.tailored(TailoredDefinition.stored(common.register()), place);
        return byDefinition.computeIfAbsent(
                there, register -> form(register, common.plan().in(register)));
    }
}
