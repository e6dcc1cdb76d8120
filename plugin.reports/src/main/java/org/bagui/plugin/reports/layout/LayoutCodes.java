package org.bagui.plugin.reports.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.reports.form.ShownCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What places want to see of codes in official sheets, where it is not what the layout of the register says. */
@Component(service = LayoutCodes.class, configurationPid = LayoutCodes.PID)
@Designate(ocd = LayoutCodes.Settings.class)
public final class LayoutCodes {
    /** Name of the configuration. */
    public static final String PID = "org.bagui.plugin.reports.layout-codes";

    private static final Logger LOG = LoggerFactory.getLogger(LayoutCodes.class);

    private final Map<PlaceCode, ShownCode> wanted = new HashMap<>();

    /** Settings of the operator. */
    @ObjectClassDefinition(name = "正式表式的代码 Codes in official sheets")
    public @interface Settings {
        /** Lines such as {@code 450200=name}. */
        @AttributeDefinition(
                name =
                        "各地正式表式显示代码（code）、名称（name）或两者（both），如 450200=name，以最近的上级为准，未设的按表式 What official"
                                + " sheets of places show of codes, as 450200=name; the nearest place upward counts, else the layout")
        String[] shown() default {};
    }

    /** Reads the settings; a line that cannot be read is logged and left out, the others count. */
    @Activate
    public LayoutCodes(Settings settings) {
        this(List.of(settings.shown()));
    }

    /** Reads these lines. */
    public LayoutCodes(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.strip().split("\\s*=\\s*", 2);
            Optional<PlaceCode> place = PlaceCode.parse(parts[0]);
            Optional<ShownCode> shown = ShownCode.named(parts[parts.length - 1]);
            if (place.isPresent() && shown.isPresent()) {
                wanted.put(place.get(), shown.get());
            } else {
                LOG.error("setting of codes in official sheets \"{}\" is left out: write it as 450200=name", line);
            }
        }
    }

    /** What a place or the nearest one above it wants, or null. */
    public ShownCode at(PlaceCode place) {
        return place.upward().stream()
                .map(wanted::get)
                .filter(shown -> shown != null)
                .findFirst()
                .orElse(null);
    }
}
