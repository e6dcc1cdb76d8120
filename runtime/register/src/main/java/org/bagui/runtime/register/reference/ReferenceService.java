package org.bagui.runtime.register.reference;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListLoading;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.runtime.register.succession.PresentPlaces;
import org.bagui.runtime.register.succession.SuccessionMemory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Code lists and places as services. */
@Component(service = {CodeLists.class, PlaceDirectory.class, CodeListLoading.class})
public final class ReferenceService implements CodeLists, PlaceDirectory, CodeListLoading {
    private final LoadedReference loaded;
    private final RefreshScheduler scheduler;
    private final SuccessionMemory successions;
    private final PresentPlaces present = new PresentPlaces();

    @Activate
    public ReferenceService(
            @Reference Transactions transactions, @Reference AuditLog audit, @Reference SuccessionMemory successions) {
        this.successions = successions;
        loaded = new LoadedReference(transactions, audit);
        scheduler = new RefreshScheduler("reference", loaded::refresh);
    }

    @Deactivate
    public void close() {
        scheduler.close();
    }

    @Override
    public Loaded load(String list, InputStream csv, Actor actor) {
        return loaded.load(list, csv, actor);
    }

    @Override
    public Optional<CodeList> find(String name) {
        return loaded.snapshot().find(name);
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
    private LoadedPlaces present() {
        return present.of(loaded.snapshot().places(), successions.ended());
    }
}
