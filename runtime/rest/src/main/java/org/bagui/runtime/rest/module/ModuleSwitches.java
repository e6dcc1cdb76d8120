package org.bagui.runtime.rest.module;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.core.month.PeriodCalendar;
import org.bagui.core.month.PeriodCalendar.Standing;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The modules that there are, as tenants may switch them on and off. */
@Component(service = ModuleSwitches.class)
public final class ModuleSwitches {
    /** What keeps the months of places, where a plugin does. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PeriodCalendar calendar;

    private final BundleContext context;
    private final Tenants tenants;

    /** Modules of this framework. */
    @Activate
    public ModuleSwitches(BundleContext context, @Reference Tenants tenants) {
        this.context = context;
        this.tenants = tenants;
    }

    /** Whether a module of this name is there. */
    boolean isKnown(String name) {
        return isCore(name) || plugins().anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
    }

    /** Whether the module is the platform's own, which is always on. */
    boolean isCore(String name) {
        return Stream.of(context.getBundles())
                .anyMatch(bundle -> name.equals(bundle.getSymbolicName()) && ModuleBundles.isPlatform(name));
    }

    /**
     * All modules with whether they are on at a place; the core first.
     *
     * @param locked modules that are locked there, with the place that did
     */
    List<TenantBody.Module> at(PlaceCode place, Map<String, PlaceCode> locked) {
        Stream<TenantBody.Module> core = Stream.of(context.getBundles())
                .filter(bundle -> "org.bagui.core.model".equals(bundle.getSymbolicName()))
                .map(bundle -> module(bundle, true, true, null));
        Stream<TenantBody.Module> others = plugins()
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .map(bundle -> module(
                        bundle,
                        tenants.isEnabled(bundle.getSymbolicName(), place),
                        false,
                        locked.get(bundle.getSymbolicName())));
        return Stream.concat(core, others).toList();
    }

    private static TenantBody.Module module(Bundle bundle, boolean enabled, boolean core, PlaceCode locker) {
        return new TenantBody.Module(
                bundle.getSymbolicName(),
                bundle.getHeaders().get("Bundle-Name"),
                enabled,
                core,
                locker == null ? null : locker.text());
    }

    private Stream<Bundle> plugins() {
        return Stream.of(context.getBundles()).filter(ModuleBundles::isPlugin);
    }

    /** Due dates and states of last month and the present one; null where nothing keeps months there. */
    List<TenantBody.Month> months(Actor actor, PlaceCode place) {
        PeriodCalendar kept = calendar;
        Bundle bundle = kept == null ? null : FrameworkUtil.getBundle(kept.getClass());
        if (bundle == null || !tenants.isEnabled(bundle.getSymbolicName(), place)) {
            return null;
        }
        YearMonth present = BusinessClock.month(BusinessClock.system());
        List<YearMonth> months = List.of(present.minusMonths(1), present);
        Map<YearMonth, Standing> standings = kept.standings(actor, place, months);
        return months.stream()
                .map(month -> new TenantBody.Month(
                        Months.format(month),
                        standings.get(month).due().toString(),
                        standings.get(month).state()))
                .toList();
    }
}
