package org.bagui.plugin.ledger.wage;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Local minimum wages in CNY a month, as the operator set them; where none is set, the rules on them are not checked.
 *
 * <p>Each setting reads {@code 450203=1810}: code of a region, city or county, and the wage. The nearest place upward
 * counts, so one line for a city covers its counties.
 */
@Component(service = MinimumWages.class, configurationPid = MinimumWages.PID)
@Designate(ocd = MinimumWages.Settings.class)
public final class MinimumWages {
    /** Name of the configuration. */
    public static final String PID = "org.bagui.plugin.ledger.minimum-wages";

    private static final Logger LOG = LoggerFactory.getLogger(MinimumWages.class);
    private static final Pattern SETTING = Pattern.compile("\\s*(\\d{6})\\s*=\\s*(\\d{1,6})\\s*");

    private final Map<String, Integer> wages = new HashMap<>();

    /** Settings of the operator. */
    @ObjectClassDefinition(name = "最低工资标准 Minimum wages")
    public @interface Settings {
        /** Lines such as {@code 450200=1810}. */
        @AttributeDefinition(
                name = "各地月最低工资（元），如 450200=1810，以最近的上级为准 Minimum wages of places in CNY a month, as 450200=1810;"
                        + " the nearest place upward counts")
        String[] monthly() default {};
    }

    /** Reads the settings; a line that cannot be read is logged and left out, the others count. */
    @Activate
    public MinimumWages(Settings settings) {
        for (String line : settings.monthly()) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                wages.put(setting.group(1), Integer.valueOf(setting.group(2)));
            } else {
                LOG.error("minimum wage setting \"{}\" is left out: write it as 450200=1810", line);
            }
        }
    }

    /** The minimum wage at a county, or empty where none is set. */
    public OptionalInt at(String county) {
        if (county == null || county.length() < 6) {
            return OptionalInt.empty();
        }
        for (int digits = 6; digits >= 2; digits -= 2) {
            Integer wage = wages.get(county.substring(0, digits) + "000000".substring(digits));
            if (wage != null) {
                return OptionalInt.of(wage);
            }
        }
        return OptionalInt.empty();
    }
}
