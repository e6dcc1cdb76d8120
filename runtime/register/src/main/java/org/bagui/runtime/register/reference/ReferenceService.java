package org.bagui.runtime.register.reference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.AuditLog;
import org.bagui.runtime.register.succession.SuccessionMemory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Code lists and places as services. */
@Component(service = {CodeLists.class, PlaceDirectory.class, ReferenceService.class})
public final class ReferenceService implements CodeLists, PlaceDirectory {
    private final Clock clock = BusinessClock.system();
    private final LoadedReference loaded;
    private final RefreshScheduler scheduler;
    private final SuccessionMemory successions;
    private final CarriedPlaces carried = new CarriedPlaces();

    @Activate
    public ReferenceService(
            @Reference Transactions transactions, @Reference AuditLog audit, @Reference SuccessionMemory successions) {
        this.successions = successions;
        loaded = new LoadedReference(transactions, audit, clock);
        scheduler = new RefreshScheduler("reference", loaded::refresh);
    }

    @Deactivate
    public void close() {
        scheduler.close();
    }

    /** Loads a file, see {@link org.bagui.core.codelist.CodeListLoading}. */
    Loaded load(CodeListUpdate update, CodeUsage usage) {
        return loaded.load(update, usage);
    }

    /** The list as it holds today. */
    @Override
    public Optional<CodeList> find(String name) {
        return present().find(name).map(list -> list.on(BusinessClock.today(clock)));
    }

    /**
     * Codes and places with their names of then. Entries of the past go with their places, so those that ended are in no list
     * of then, either, and those that followed them are, with their names of now where they had none.
     */
    @Override
    public Snapshot asOf(Instant moment) {
        Snapshot now = loaded.snapshot();
        return carried.of(now, now.asOf(moment), successions.inForce(), successions.ended());
    }

    @Override
    public Set<String> names() {
        return loaded.snapshot().names();
    }

    @Override
    public Optional<Jurisdiction> find(PlaceCode code) {
        return loaded.snapshot().places().find(code);
    }

    @Override
    public List<Jurisdiction> children(PlaceCode code) {
        return present().children(code);
    }

    @Override
    public List<Jurisdiction> list(PlaceLevel level, PlaceCode parent) {
        return present().list(level, parent);
    }

    @Override
    public Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level) {
        return present().named(text, within, level);
    }

    @Override
    public List<Jurisdiction> all() {
        return present().all();
    }

    /** A place that ended is found by its code, and stands in no list. */
    private Snapshot present() {
        return asOf(null);
    }
}
