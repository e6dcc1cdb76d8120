package org.bagui.runtime.register.pipeline;

import java.time.YearMonth;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.spi.Severity;

/** First step of the pipeline: takes the entered values of a row into an entry, with its place and month. */
final class RowIntake {
    private static final Set<String> STATUSES = Set.of("draft", "reported");

    private final RegisterDefinition register;
    private final WriteRequest request;
    private final InputPlan plan;
    private final RowForms forms;
    private final RunFaults faults;
    private final ValueReader values;
    private final CodeReaders codes;

    RowIntake(
            RegisterDefinition register,
            WriteRequest request,
            InputPlan plan,
            RowForms forms,
            RunFaults faults,
            ValueReader values,
            CodeReaders codes) {
        this.register = register;
        this.request = request;
        this.plan = plan;
        this.forms = forms;
        this.faults = faults;
        this.values = values;
        this.codes = codes;
    }

    /** Fills the row's entry with what the row gives. */
    void take(PipelineRow row) {
        PlaceCode place = place(row);
        RegisterEntry entry = row.entry();
        PlaceCode unit = reporting(place == null ? request.place() : place);
        if (place != null) {
            row.by(forms.at(unit));
            register.require(SystemFields.RECORDED_PLACE).access().set(entry, unit.from());
            register.require(SystemFields.SCOPE_PLACE).access().set(entry, place.from());
            register.placeField().ifPresent(field -> field.access().set(entry, unit.text()));
        }
        for (InputPlan.Given given : row.form().plan().entered()) {
            Object raw = given.of(row);
            if (raw != InputPlan.ABSENT && !SensitiveFields.isMask(given.field(), raw)) {
                take(row, given.field(), raw, unit);
            }
        }
        month(row);
    }

    private void take(PipelineRow row, FieldDefinition field, Object raw, PlaceCode unit) {
        if (field.name().equals("status")) {
            if (register.lifeCycle().isEmpty()) {
                status(row, field, raw);
            }
            return;
        }
        ParsedValue value = read(row, field, raw, unit);
        judge(row, field, value);
        if (value.value() != null) {
            field.access().set(row.entry(), value.value());
        }
    }

    /**
     * What an entered value of a row means, be it taken or not.
     *
     * @param unit county-level place of the row
     */
    ParsedValue read(PipelineRow row, FieldDefinition field, Object raw, PlaceCode unit) {
        if (field.code() == null) {
            return values.read(field, raw);
        }
        String parent = field.code().parent().isEmpty()
                ? null
                : parent(row, field.code().parent());
        PlaceCode search = field.code().list().equals("division") ? unit.region() : unit;
        return codes.in(monthOf(row)).read(field, raw, search, parent);
    }

    private String parent(PipelineRow row, String name) {
        FieldDefinition field = register.require(name);
        Object given = field.access().get(row.entry());
        return (String) (given == null && row.before() != null ? field.access().get(row.before()) : given);
    }

    private void judge(PipelineRow row, FieldDefinition field, ParsedValue value) {
        if (value.fault() == null) {
            return;
        }
        if (value.severity() == null) {
            faults.note(field.name(), value.fault(), field.code().list());
        } else if (value.severity() == Severity.ERROR) {
            faults.error(row, field.name(), value.fault(), BoundsCheck.limit(field, value.fault()));
        } else {
            faults.warning(row, field.name(), value.fault());
        }
    }

    private void status(PipelineRow row, FieldDefinition field, Object raw) {
        if (raw instanceof String word && STATUSES.contains(word)) {
            field.access().set(row.entry(), word);
        } else if (raw != null) {
            faults.error(row, "status", "unknown-code", "status");
        }
    }

    /** Place of report of the row, or null with a fault. */
    private PlaceCode place(PipelineRow row) {
        PlaceCode named = null;
        if (plan.gives(row, SystemFields.JURISDICTION)) {
            named = jurisdiction(row, plan.given(row, SystemFields.JURISDICTION));
            if (named == null) {
                return null;
            }
        }
        FieldDefinition field = register.placeField().orElse(null);
        Object raw = field == null ? null : plan.given(row, field.name());
        if (raw != null) {
            ParsedValue value = codes.in(monthOf(row)).read(field, raw, reporting(request.place()), null);
            if (value.fault() != null) {
                faults.error(row, field.name(), value.fault());
                return null;
            }
            if (value.value() != null) {
                PlaceCode own = PlaceCode.of((String) value.value());
                if (own.level() != PlaceLevel.COUNTY
                        || named != null && !reporting(named).equals(own)) {
                    faults.error(row, field.name(), named == null ? "unknown-code" : "outside-place");
                    return null;
                }
                return named == null ? own : named;
            }
        }
        return named == null ? addressed(row, field) : named;
    }

    private PlaceCode jurisdiction(PipelineRow row, Object raw) {
        PlaceCode named = PlaceCode.parse(String.valueOf(raw)).orElse(null);
        if (named == null) {
            faults.error(row, SystemFields.JURISDICTION, "unknown-code", "division");
            return null;
        }
        if (!request.place().contains(named)) {
            faults.error(row, SystemFields.JURISDICTION, "outside-place");
            return null;
        }
        return named;
    }

    private PlaceCode addressed(PipelineRow row, FieldDefinition field) {
        PlaceCode place = request.place();
        if (row.before() != null) {
            return PlaceCode.ofPadded(row.before().recordedPlace());
        }
        if (field == null || place.level() == PlaceLevel.COUNTY || place.level() == PlaceLevel.TOWNSHIP) {
            return place;
        }
        faults.error(row, field.name(), "required");
        return null;
    }

    /** The county-level unit of a township, or the place itself. */
    private static PlaceCode reporting(PlaceCode place) {
        return place.county().orElse(place);
    }

    /** The month whose codes a row may bear, be it read already or not; null for those of today. */
    private YearMonth monthOf(PipelineRow row) {
        if (register.period() == PeriodKind.NONE) {
            return CodeReaders.ofFacts(row);
        }
        if (row.before() != null) {
            return row.before().period();
        }
        Object raw = plan.given(row, "period");
        Object own = raw == null
                ? null
                : values.read(register.require("period"), raw).value();
        return own == null ? request.period() : (YearMonth) own;
    }

    private void month(PipelineRow row) {
        if (register.period() == PeriodKind.NONE || row.id() != null) {
            return;
        }
        FieldDefinition field = register.require("period");
        YearMonth own = row.entry().period();
        if (own == null && !row.isRefused()) {
            if (request.period() == null) {
                faults.error(row, "period", "required");
            }
            field.access().set(row.entry(), request.period());
        } else if (own != null && request.period() != null && !own.equals(request.period())) {
            faults.error(row, "period", "outside-period", request.period());
        }
    }
}
