package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/** Rules that see the rows only of places where their module is switched on. */
final class RulesWhereOn implements RegisterRules<RegisterEntry> {
    private final RegisterRules<RegisterEntry> rules;
    private final String module;
    private final TenantSnapshot tenants;
    private final boolean addressed;
    private final Map<Long, Boolean> on = new HashMap<>();

    /** @param place place that the input is addressed to; a row says its own only once it is read */
    RulesWhereOn(RegisterRules<RegisterEntry> rules, String module, TenantSnapshot tenants, PlaceCode place) {
        this.rules = rules;
        this.module = module;
        this.tenants = tenants;
        addressed = tenants.isEnabled(module, place);
    }

    @Override
    public String register() {
        return rules.register();
    }

    @Override
    public int order() {
        return rules.order();
    }

    @Override
    public List<RuleNote> notes() {
        return rules.notes();
    }

    @Override
    public List<String> fills() {
        return addressed ? rules.fills() : List.of();
    }

    @Override
    public void enter(Entered row) {
        if (addressed) {
            rules.enter(row);
        }
    }

    @Override
    public void identify(Batch<RegisterEntry> batch, Faults faults) {
        among(batch, rows -> rules.identify(rows, faults));
    }

    @Override
    public void derive(Batch<RegisterEntry> batch, Faults faults) {
        among(batch, rows -> rules.derive(rows, faults));
    }

    @Override
    public void check(Batch<RegisterEntry> batch, Faults faults) {
        among(batch, rows -> rules.check(rows, faults));
    }

    @Override
    public void afterSave(Batch<RegisterEntry> batch) {
        among(batch, rules::afterSave);
    }

    private void among(Batch<RegisterEntry> batch, Consumer<Batch<RegisterEntry>> work) {
        Batch<RegisterEntry> seen = new Seen(batch);
        if (!seen.rows().isEmpty()) {
            work.accept(seen);
        }
    }

    private boolean isOn(Row<RegisterEntry> row) {
        Long place = (row.before() == null ? row.entry() : row.before()).recordedPlace();
        return place != null && on.computeIfAbsent(place, at -> tenants.isEnabled(module, PlaceCode.ofPadded(at)));
    }

    /** A batch without the rows of the other places. */
    private final class Seen implements Batch<RegisterEntry> {
        private final Batch<RegisterEntry> all;

        Seen(Batch<RegisterEntry> all) {
            this.all = all;
        }

        @Override
        public List<Row<RegisterEntry>> rows() {
            return all.rows().stream().filter(RulesWhereOn.this::isOn).toList();
        }

        @Override
        public RegisterDefinition register() {
            return all.register();
        }

        @Override
        public boolean supplied(String field) {
            return all.supplied(field);
        }

        @Override
        public PlaceCode place() {
            return all.place();
        }

        @Override
        public Actor actor() {
            return all.actor();
        }

        @Override
        public String origin() {
            return all.origin();
        }

        @Override
        public LocalDate today() {
            return all.today();
        }

        @Override
        public List<EntryView> find(
                String register, String field, Collection<?> values, YearMonth period, List<String> fields) {
            return all.find(register, field, values, period, fields);
        }

        @Override
        public void step(String register, long id, String step, String reason, Map<String, Object> asked) {
            all.step(register, id, step, reason, asked);
        }

        @Override
        public void change(String register, long id, Integer version, Map<String, Object> fields) {
            all.change(register, id, version, fields);
        }

        @Override
        public List<Fault> write(String register, List<Map<String, Object>> rows) {
            return all.write(register, rows);
        }
    }
}
