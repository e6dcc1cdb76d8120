package org.bagui.runtime.register.reference;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListLoading;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Code lists and places as services. A thread of its own looks every few seconds for what other nodes loaded, so that no
 * reader ever waits for the database, nor asks for a second connection inside a transaction.
 */
@Component(service = {CodeLists.class, PlaceDirectory.class, CodeListLoading.class})
public final class ReferenceService implements CodeLists, PlaceDirectory, CodeListLoading {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceService.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final LoadedReference loaded;
    private final ScheduledExecutorService looks;
    private boolean troubled;

    @Activate
    public ReferenceService(@Reference Transactions transactions, @Reference AuditLog audit) {
        loaded = new LoadedReference(transactions, audit);
        look();
        looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bagui-reference");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        looks.shutdownNow();
    }

    /** The tables may not be there yet, and the database may be away: the lists stay as they are until the next look. */
    private void look() {
        try {
            loaded.refresh();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warn("Loaded code lists and places cannot be read now; trying again", e);
            }
            troubled = true;
        }
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
        return loaded.snapshot().places().children(code);
    }

    @Override
    public List<Jurisdiction> list(PlaceLevel level, PlaceCode parent) {
        return loaded.snapshot().places().list(level, parent);
    }

    @Override
    public Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level) {
        return loaded.snapshot().places().named(text, within, level);
    }

    @Override
    public List<Jurisdiction> all() {
        return loaded.snapshot().places().all();
    }
}
