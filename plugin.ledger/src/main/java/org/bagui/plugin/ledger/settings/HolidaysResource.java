package org.bagui.plugin.ledger.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ledger/holidays}: the holiday table as CSV; a new table replaces the one before. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/holidays")
public final class HolidaysResource implements RestResource {
    private static final String CSV = "text/csv";

    private final Holidays holidays;
    private final CurrentActor caller;

    /** The resource over this table. */
    @Activate
    public HolidaysResource(@Reference Holidays holidays, @Reference CurrentActor caller) {
        this.holidays = holidays;
        this.caller = caller;
    }

    /**
     * How many days a table has set.
     *
     * @param daysOff days off that were loaded
     * @param workdays weekend days at work that were loaded
     */
    public record Loaded(int daysOff, int workdays) {}

    /** The table, UTF-8 with BOM: {@code date,kind,name}, kind {@code off} or {@code work}. */
    @GET
    @Produces(CSV)
    @RequiresPermission(Permission.REFERENCE_READ)
    public String show() {
        return HolidayCsv.write(holidays.days(caller.get()));
    }

    /**
     * Loads a table; 422 names each line that cannot be read, and nothing is loaded.
     *
     * @throws Problem 422 {@code invalid-entry}
     */
    @PUT
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public Loaded load(InputStream csv) throws IOException {
        List<SpecialDay> days = HolidayCsv.read(csv);
        holidays.replace(caller.get(), days);
        int worked = (int) days.stream().filter(day -> day.workday).count();
        return new Loaded(days.size() - worked, worked);
    }
}
