package org.bagui.plugin.ledger.warning;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * From where on the ledgers ask about a figure, as the operator set it.
 *
 * <p>Sources of the defaults: rules between columns of the monthly forms (jump above 30 % and 20 persons, shortage rate
 * above 15 %, the same figures three months in a row).
 */
@Component(service = WarningLimits.class, configurationPid = WarningLimits.PID)
@Designate(ocd = WarningLimits.Settings.class)
public final class WarningLimits {
    /** Name of the configuration. */
    public static final String PID = "org.bagui.plugin.ledger.warnings";

    private final Settings settings;

    /** Settings of the operator. */
    @ObjectClassDefinition(name = "提示核实的界限 Limits of warnings")
    public @interface Settings {
        /** Change of staff in percent of last month's above which a jump is asked about. */
        @AttributeDefinition(
                name = "人员增减超过上月的百分之几即询问 Change of staff in % of last month's above which it is asked about")
        int jumpPercent() default 30;

        /** Change of staff in persons above which a jump is asked about; both bounds must be passed. */
        @AttributeDefinition(
                name =
                        "人员增减超过的人数，两项都超过才询问 Change of staff in persons above which it is asked about; both must be passed")
        int jumpPersons() default 20;

        /** Shortage rate in percent above which it is asked about. */
        @AttributeDefinition(name = "缺工率超过百分之几即询问 Shortage rate in % above which it is asked about")
        int shortagePercent() default 15;

        /** Months in a row with the same figures from which they are asked about, at least 2. */
        @AttributeDefinition(
                name =
                        "数字连续几个月相同即询问，至少两个月 Months in a row with the same figures from which they are asked about, at least 2")
        int copiedMonths() default 3;

        /** Staff below which equal figures are not asked about. */
        @AttributeDefinition(name = "在职人数少于多少即不询问数字相同 Staff below which equal figures are not asked about")
        int copiedStaff() default 20;
    }

    /** Limits as set. */
    @Activate
    public WarningLimits(Settings settings) {
        this.settings = settings;
    }

    /** Whether staff that went from one number to another jumped. */
    public boolean isJump(long then, long now) {
        long change = Math.abs(now - then);
        return change > settings.jumpPersons() && change * 100 > then * settings.jumpPercent();
    }

    /** Whether the shortage rate, shortage / (staff + shortage), is high. */
    public boolean isShort(long shortage, long staff) {
        return shortage * 100 > (staff + shortage) * settings.shortagePercent();
    }

    /** Shortage rate in percent above which it is high. */
    public int shortagePercent() {
        return settings.shortagePercent();
    }

    /** Months before the present one whose figures must be the same for it to count as copied. */
    public int copiedMonthsBefore() {
        return Math.max(2, settings.copiedMonths()) - 1;
    }

    /** Whether an enterprise has enough staff for equal figures to be odd. */
    public boolean isLarge(Integer staff) {
        return staff != null && staff >= settings.copiedStaff();
    }
}
