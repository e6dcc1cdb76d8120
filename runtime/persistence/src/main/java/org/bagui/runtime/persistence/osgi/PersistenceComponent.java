package org.bagui.runtime.persistence.osgi;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.Drivers;
import org.bagui.runtime.persistence.datasource.H2Protection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database when its driver and the core are there, and offers {@code Transactions} from then on. A database
 * that cannot be reached is tried again and again; meanwhile the platform runs without the service.
 */
@Component(
        immediate = true,
        service = {},
        configurationPid = PersistenceComponent.PID)
@Designate(ocd = PersistenceSettings.class)
public final class PersistenceComponent {
    /** PID of the configuration. */
    public static final String PID = "org.bagui.runtime.persistence";

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceComponent.class);
    private static final int RETRY_SECONDS = 3;
    /** Of the class, not of the component, which a change of the configuration makes anew when plugins are there. */
    private static final Set<Long> RUNTIME = StoresForRuntime.present(
            FrameworkUtil.getBundle(PersistenceComponent.class).getBundleContext());

    private final BundleContext context;
    private final DatabaseConfig config;
    private final H2Protection protection;
    private final ScheduledExecutorService starter;
    private final ServiceTracker<DataSourceFactory, DataSourceFactory> driver;
    private RunningPersistence running;
    private boolean stopped;

    @Activate
    public PersistenceComponent(BundleContext context, PersistenceSettings settings) throws InvalidSyntaxException {
        this.context = context;
        SettingsReader reader = new SettingsReader(context::getProperty);
        this.config = reader.read(settings);
        this.protection = reader.protection(settings, config);
        this.starter = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "bagui-persistence-start");
            thread.setDaemon(true);
            return thread;
        });
        String filter = "(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + config.kind().driver() + "))";
        this.driver = new ServiceTracker<>(context, FrameworkUtil.createFilter(filter), null) {
            @Override
            public DataSourceFactory addingService(ServiceReference<DataSourceFactory> reference) {
                DataSourceFactory factory = super.addingService(reference);
                starter.execute(() -> start(factory));
                return factory;
            }

            @Override
            public void removedService(ServiceReference<DataSourceFactory> reference, DataSourceFactory factory) {
                stopRunning(factory);
                super.removedService(reference, factory);
            }
        };
        driver.open();
    }

    private void start(DataSourceFactory factory) {
        synchronized (this) {
            if (stopped || running != null) {
                return;
            }
            try {
                DatabaseConfig ready = protection == null ? config : protection.ready(config, Drivers.of(factory));
                running = RunningPersistence.start(context, ready, factory, RUNTIME);
                return;
            } catch (RuntimeException e) {
                String advice = protection == null ? "" : protection.advice(e);
                LOG.error("database {} cannot be opened yet {}", config, advice, e);
            }
        }
        starter.schedule(() -> start(factory), RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void stopRunning(DataSourceFactory factory) {
        if (running != null && running.uses(factory)) {
            running.stop();
            running = null;
        }
    }

    @Deactivate
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        starter.shutdownNow();
        driver.close();
        synchronized (this) {
            if (running != null) {
                running.stop();
                running = null;
            }
        }
    }
}
