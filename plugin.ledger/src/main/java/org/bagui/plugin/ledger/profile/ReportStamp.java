package org.bagui.plugin.ledger.profile;

import java.time.LocalDate;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Component;

/** Writes who reported the entry and when; an input that changes nothing leaves both as they are. */
@Component(service = RegisterRules.class)
public final class ReportStamp implements RegisterRules<EnterpriseProfile> {
    private static final int LONGEST_NAME = 50;

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    /** Last of the deriving rules: defaults of the others are changes too. */
    @Override
    public int order() {
        return 900;
    }

    @Override
    public void derive(Batch<EnterpriseProfile> batch, Faults faults) {
        String name = name(batch.actor());
        LocalDate today = batch.today();
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            EnterpriseProfile before = row.before();
            if (before == null || isChanged(batch, row)) {
                profile.reportedBy = name;
                profile.reportedOn = today;
            } else {
                profile.reportedBy = before.reportedBy;
                profile.reportedOn = before.reportedOn;
            }
        }
    }

    private static String name(Actor actor) {
        String name = actor.displayName() == null ? actor.username() : actor.displayName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static boolean isChanged(Batch<EnterpriseProfile> batch, Row<EnterpriseProfile> row) {
        for (FieldDefinition field : batch.register().fields()) {
            if ((field.isEntered() || field.name().equals("status")) && row.changed(field.name())) {
                return true;
            }
        }
        return false;
    }
}
