package org.bagui.runtime.register.identity;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.Relocation;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves an enterprise to another place of report: closed here, opened there, each told of the other. What it reported stays
 * where it was reported; from the month on it reports there. Both places must be the caller's, so a city's or the region's.
 */
@Component(service = RegisterCommand.class)
public final class EnterpriseMove extends IdentityCommand {
    /** Kind of origin of what it writes. */
    static final String ORIGIN = "move";

    private final RelocationService service;
    private final PlaceDirectory places;

    /** Moves by this service. */
    @Activate
    public EnterpriseMove(@Reference RelocationService service, @Reference PlaceDirectory places) {
        this.service = service;
        this.places = places;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public Set<String> members() {
        return Set.of("uscc", "jurisdiction", "to", "month", "reason", "preview");
    }

    @Override
    Map<String, Object> run(Actor actor, PlaceCode place, IdentityInput input) {
        PlaceCode to = input.place(actor, "to");
        if (to.level() != PlaceLevel.COUNTY
                || to.equals(place)
                || places.find(to).isEmpty()) {
            throw IdentityInput.refused("to", to.equals(place) ? "same-place" : "unknown-code");
        }
        YearMonth month =
                Months.parse(input.text("month")).orElseThrow(() -> IdentityInput.refused("month", "not-a-month"));
        Relocation asked = new Relocation(input.code("uscc"), null, place, to, month, input.reason());
        List<Object> ids = service.move(actor, asked, input.preview());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("preview", input.preview());
        answer.put("uscc", asked.uscc());
        answer.put("from", place.text());
        answer.put("to", to.text());
        answer.put("month", month.toString());
        answer.put("closed", ids.get(0));
        answer.put("opened", ids.get(1));
        return answer;
    }
}
