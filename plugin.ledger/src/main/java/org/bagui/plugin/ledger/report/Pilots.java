package org.bagui.plugin.ledger.report;

import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pilot counties (示范县), configured under {@code org.bagui.ledger.pilots} as {@code counties}, a list of codes. */
@Component(service = Pilots.class, configurationPid = "org.bagui.ledger.pilots")
public final class Pilots {
    private static final Logger LOG = LoggerFactory.getLogger(Pilots.class);

    private final List<PlaceCode> counties;

    /** The pilots of a configuration; codes that are none are told in the log and left out. */
    @Activate
    public Pilots(Map<String, Object> configuration) {
        Object configured = configuration.get("counties");
        List<String> codes = configured instanceof String[] many
                ? List.of(many)
                : configured == null ? List.of() : List.of(configured.toString().split(","));
        counties = codes.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> {
                    if (PlaceCode.parse(code).isEmpty()) {
                        LOG.warn("org.bagui.ledger.pilots: {} 不是行政区划代码 is no code of a place", code);
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
