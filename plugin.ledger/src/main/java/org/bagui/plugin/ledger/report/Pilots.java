package org.bagui.plugin.ledger.report;

import java.util.List;
import java.util.stream.Stream;
import org.bagui.core.place.PlaceCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pilot counties (示范县), as the operator set them. */
@Component(service = Pilots.class, configurationPid = Pilots.PID)
@Designate(ocd = Pilots.Settings.class)
public final class Pilots {
    /** Name of the configuration. */
    public static final String PID = "org.bagui.ledger.pilots";

    private static final Logger LOG = LoggerFactory.getLogger(Pilots.class);

    private final List<PlaceCode> counties;

    /** Settings of the operator. */
    @ObjectClassDefinition(name = "示范县 Pilot counties")
    public @interface Settings {
        /** Codes of counties, each alone or several with commas. */
        @AttributeDefinition(name = "全区月报的示范县代码 Codes of the pilot counties of the region's report")
        String[] counties() default {};
    }

    /** The pilots of a configuration; codes that are none are told in the log and left out. */
    @Activate
    public Pilots(Settings settings) {
        counties = Stream.of(settings.counties())
                .flatMap(codes -> Stream.of(codes.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> {
                    if (PlaceCode.parse(code).isEmpty()) {
                        LOG.warn("{}: {} 不是行政区划代码 is no code of a place", PID, code);
                    }
                    return PlaceCode.parse(code).stream();
                })
                .toList();
    }

    /** The pilot counties inside a place, in the order of the configuration. */
    List<PlaceCode> in(PlaceCode place) {
        return counties.stream().filter(place::contains).toList();
    }
}
