package org.bagui.plugin.ledger.settings;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ledger/settings}: what holds at a place, from where, and to set it; reviewers of the place set it. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource implements RestResource {
    private final SettingsRepository settings;
    private final CurrentActor caller;

    /** The resource over these settings. */
    @Activate
    public SettingsResource(@Reference SettingsRepository settings, @Reference CurrentActor caller) {
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * Settings as they hold.
     *
     * @param due due days of the month asked for
     * @param dueChanges due days that the place itself has set, each with the first month for which they hold
     * @param explain codes of warnings that must be explained
     * @param namedOfficersOnly whether only named officers may write a register for which some are named
     * @param from place that set each member, absent where nobody did
     */
    public record Shown(
            String jurisdiction,
            Map<String, SettingsInput.Day> due,
            List<DueChange> dueChanges,
            List<String> registers,
            List<String> explain,
            boolean namedOfficersOnly,
            Map<String, String> from) {}

    /**
     * Due days that hold from a month on; a level that is absent is inherited.
     *
     * @param from first month for which they hold
     * @param due level to its day
     * @param at moment of the setting
     * @param by who set them
     */
    public record DueChange(String from, Map<String, SettingsInput.Day> due, String at, String by) {
        private static DueChange of(DueSetting set) {
            Map<String, SettingsInput.Day> due = new LinkedHashMap<>();
            put(due, PlaceLevel.COUNTY, set.countyDue);
            put(due, PlaceLevel.CITY, set.cityDue);
            put(due, PlaceLevel.REGION, set.regionDue);
            return new DueChange(Months.format(set.fromPeriod), due, Moments.text(set.updatedAt), set.updatedBy);
        }

        private static void put(Map<String, SettingsInput.Day> due, PlaceLevel level, Integer stored) {
            if (stored != null) {
                due.put(level.text(), SettingsInput.Day.of(DueRule.ofStored(stored)));
            }
        }
    }

    /**
     * What holds at a place; the caller's own where none is named.
     *
     * @param period month whose due days are shown, else the present one
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Shown show(@QueryParam("jurisdiction") String jurisdiction, @QueryParam("period") String period) {
        Actor actor = caller.get();
        return shown(actor, place(actor, jurisdiction), Parameters.month(period));
    }

    /** Replaces what a place has set. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public Shown set(@QueryParam("jurisdiction") String jurisdiction, SettingsInput input) {
        Actor actor = caller.get();
        PlaceCode place = place(actor, jurisdiction);
        settings.put(actor, place, input);
        return shown(actor, place, input.firstMonth());
    }

    private Shown shown(Actor actor, PlaceCode place, YearMonth month) {
        InheritedSettings all = settings.all(actor);
        LedgerSettings holding = month == null ? all.at(place) : all.at(place, month);
        Map<String, SettingsInput.Day> due = new LinkedHashMap<>();
        holding.due().forEach((level, rule) -> due.put(level.text(), SettingsInput.Day.of(rule)));
        return new Shown(
                place.text(),
                due,
                all.ownDue(place).stream().map(DueChange::of).toList(),
                holding.registers(),
                holding.explain().stream().sorted().toList(),
                holding.namedOfficersOnly(),
                holding.from());
    }

    private static PlaceCode place(Actor actor, String jurisdiction) {
        PlaceCode named = Parameters.place(actor, jurisdiction);
        return named == null ? actor.jurisdiction() : named;
    }
}
