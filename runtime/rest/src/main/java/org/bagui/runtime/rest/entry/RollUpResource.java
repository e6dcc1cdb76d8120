package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.openapi.Shape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures of a register put together by places, months and declared dimensions. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=rollup")
@Produces(MediaType.APPLICATION_JSON)
public final class RollUpResource implements RestResource {
    private static final String LAST = "last";

    private final RegisterService registers;
    private final CurrentActor actor;
    private final Json json;
    private final Tenants tenants;

    /** Figures of these registers. */
    @Activate
    public RollUpResource(
            @Reference RegisterService registers,
            @Reference CurrentActor actor,
            @Reference Json json,
            @Reference Tenants tenants) {
        this.registers = registers;
        this.actor = actor;
        this.json = json;
        this.tenants = tenants;
    }

    /**
     * The figures; cells and figures that no entry gives are absent. Places inside that have switched the module off are
     * named as {@code notEnabled}: what they reported before still counts.
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    @Shape(Shape.Kind.ROLL_UP)
    public byte[] rollUp(
            @PathParam("register") String register,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("by") String by,
            @QueryParam("measures") String measures,
            @QueryParam("where") List<String> where,
            @QueryParam("time") String time,
            @QueryParam("asOf") String asOf)
            throws IOException {
        if (time != null && !time.equals(LAST)) {
            throw Problem.of(400, "bad-parameter", "time");
        }
        RollUpQuery query = new RollUpQuery(
                register,
                Parameters.placeOrOwn(actor.get(), jurisdiction),
                Parameters.months(period),
                Parameters.names("by", by),
                Parameters.names("measures", measures),
                where,
                time != null,
                Parameters.moment(asOf));
        return bytes(registers.rollUp(actor.get(), query), notEnabled(register, query.place()));
    }

    private List<String> notEnabled(String register, PlaceCode place) {
        return registers.definition(register).stream()
                .flatMap(definition -> tenants.without(definition.bundle(), place).stream())
                .map(PlaceCode::text)
                .toList();
    }

    private byte[] bytes(RollUp rollUp, List<String> notEnabled) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
        try (JsonGenerator to = json.factory().createGenerator(out)) {
            to.writeStartObject();
            names(to, "by", rollUp.by());
            names(to, "measures", rollUp.measures());
            to.writeArrayFieldStart("rows");
            for (RollUp.Line line : rollUp.rows()) {
                to.writeStartObject();
                for (int i = 0; i < rollUp.by().size(); i++) {
                    if (line.cells().get(i) != null) {
                        to.writeStringField(rollUp.by().get(i), line.cells().get(i));
                    }
                }
                figures(to, rollUp.measures(), line.figures());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeObjectFieldStart("totals");
            figures(to, rollUp.measures(), rollUp.totals());
            to.writeEndObject();
            if (!notEnabled.isEmpty()) {
                names(to, "notEnabled", notEnabled);
            }
            to.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void names(JsonGenerator to, String field, List<String> names) throws IOException {
        to.writeArrayFieldStart(field);
        for (String name : names) {
            to.writeString(name);
        }
        to.writeEndArray();
    }

    private static void figures(JsonGenerator to, List<String> measures, List<Object> figures) throws IOException {
        for (int i = 0; i < measures.size(); i++) {
            Object figure = figures.get(i);
            if (figure instanceof BigDecimal exact) {
                to.writeNumberField(measures.get(i), exact);
            } else if (figure instanceof Number whole) {
                to.writeNumberField(measures.get(i), whole.longValue());
            }
        }
    }
}
