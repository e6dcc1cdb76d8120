package org.bagui.plugin.reports.imports;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.CallOrigin;
import org.bagui.core.security.TaskActors;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;
import org.bagui.plugin.reports.sheet.budget.UploadSettings;
import org.bagui.plugin.reports.web.DataFolder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the import service of the bundle, and has it look after what crashes and forgotten previews leave. */
@Component(service = Imports.class, configurationPid = UploadSettings.PID)
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int FIRST_CARE_SECONDS = 5;
    private static final int CARE_SECONDS = 60;

    private final WordMappingRepository repository;
    private final ImportService service;
    private final ScheduledExecutorService care;

    /** Opens the folder of uploads. */
    @Activate
    public Imports(
            BundleContext context,
            @Reference RegisterService registers,
            @Reference Explanations explanations,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Tenants tenants,
            @Reference CallOrigin origin,
            @Reference TaskActors tasks,
            @Reference UploadBudgets budgets,
            UploadSettings settings) {
        UploadFolder uploads = new UploadFolder(DataFolder.of(context, "imports"), (long) settings.mebibytes() << 20);
        repository = new WordMappingRepository(transactions, audit);
        String module = context.getBundle().getSymbolicName();
        service = new ImportService(
                registers,
                explanations,
                transactions,
                uploads,
                repository,
                (place, actor) -> tenants.isShown(module, place, actor),
                budgets,
                origin::carried,
                tasks.everywhere("import-care"),
                Clock.systemUTC(),
                settings.threads(),
                settings.waiting(),
                settings.per_account());
        care = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bagui-import-care");
            thread.setDaemon(true);
            return thread;
        });
        care.scheduleWithFixedDelay(this::care, FIRST_CARE_SECONDS, CARE_SECONDS, TimeUnit.SECONDS);
    }

    private void care() {
        try {
            service.care();
        } catch (RuntimeException e) {
            LOG.warn("Imports could not be looked after; next try in {} s", CARE_SECONDS, e);
        }
    }

    /** Words that places have mapped. */
    public WordMappingRepository words() {
        return repository;
    }

    /** The service. */
    public ImportService service() {
        return service;
    }

    /** Stops what runs; nothing of it is written. */
    @Deactivate
    public void close() {
        care.shutdown();
        service.close();
    }
}
