package org.bagui.runtime.register.tenant;

import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A gate that is asked about the places only whose tenant has its module switched on. */
public final class TenantGate implements PeriodGate {
    private final PeriodGate gate;
    private final String module;
    private final TenantView tenants;

    private TenantGate(PeriodGate gate, String module, TenantView tenants) {
        this.gate = gate;
        this.module = module;
        this.tenants = tenants;
    }

    /** The gate as tenants see it; null for none. */
    public static PeriodGate of(PeriodGate gate, TenantView tenants) {
        Bundle bundle = gate == null ? null : FrameworkUtil.getBundle(gate.getClass());
        return bundle == null ? gate : new TenantGate(gate, bundle.getSymbolicName(), tenants);
    }

    @Override
    public void ask(Session session, PeriodWrite write) {
        PeriodWrite kept = kept(write);
        if (!kept.months().isEmpty()) {
            gate.ask(session, kept);
        }
    }

    @Override
    public void pass(Session session, PeriodWrite write) {
        PeriodWrite kept = kept(write);
        if (!kept.months().isEmpty()) {
            gate.pass(session, kept);
        }
    }

    private PeriodWrite kept(PeriodWrite write) {
        TenantSnapshot settings = tenants.snapshot();
        Set<PlaceMonth> months = write.months().stream()
                .filter(month -> settings.isEnabled(module, month.place()))
                .collect(Collectors.toUnmodifiableSet());
        return months.size() == write.months().size()
                ? write
                : new PeriodWrite(write.actor(), write.register(), write.origin(), months);
    }
}
