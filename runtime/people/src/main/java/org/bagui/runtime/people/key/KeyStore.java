package org.bagui.runtime.people.key;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.bagui.core.problem.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the keys. They come from the file that {@code BAGUI_PEOPLE_KEYS_FILE} names, else from {@code people-keys} in the
 * data folder, which the first start makes.
 *
 * <p>It works beside the start, because the persistence unit may still be coming up; while the keys do not fit it says why
 * and looks again, so that a file that is put back heals without a new start. Then it seals anew what older keys sealed.
 */
@Component(service = KeyStore.class, immediate = true)
public final class KeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyStore.class);
    private static final String FILE = "bagui.people.keys.file";
    private static final String DATA = "bagui.data";
    private static final String USUAL_NAME = "people-keys";
    private static final long PAUSE_NANOS = 100_000_000;
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000;
    private static final int LOGGED_EVERY = 50;
    private static final int AT_ONCE = 200;

    private final SealedRows rows;
    private final KeyCheck check;
    private final Thread worker = new Thread(this::work, "bagui-people-keys");
    private volatile PersonKeys keys;
    private volatile boolean stopped;

    /** Begins to read the keys. */
    @Activate
    public KeyStore(@Reference SealedRows rows, BundleContext context) {
        this.rows = rows;
        String named = context.getProperty(FILE);
        boolean isNamed = named != null && !named.isBlank();
        String data = context.getProperty(DATA);
        if (!isNamed && data == null) {
            throw new IllegalArgumentException("请设置 BAGUI_PEOPLE_KEYS_FILE Set it, there is no data folder");
        }
        this.check = new KeyCheck(rows, isNamed ? Path.of(named) : Path.of(data, USUAL_NAME), isNamed);
        worker.setDaemon(true);
        worker.start();
    }

    /** Whether the keys are there and fit. */
    public boolean isOpen() {
        return keys != null;
    }

    /**
     * The keys.
     *
     * @throws Problem 503 {@code people-keys-unusable} while they are not there or do not fit
     */
    public PersonKeys keys() {
        PersonKeys present = keys;
        if (present == null) {
            throw Problem.of(503, "people-keys-unusable");
        }
        return present;
    }

    @Deactivate
    void stop() {
        stopped = true;
        LockSupport.unpark(worker);
    }

    private void work() {
        String told = "";
        for (int tries = 1; !stopped && keys == null; tries++) {
            try {
                keys = check.keys();
            } catch (KeyFault fault) {
                if (!told.equals(fault.getMessage())) {
                    told = fault.getMessage();
                    LOG.error("人员信息不可用 People cannot be read or written: {}", told, fault.getCause());
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            } catch (RuntimeException notYet) {
                if (tries % LOGGED_EVERY == 0) {
                    LOG.warn("尚不能检查人员密钥,将继续尝试 The keys of people cannot be checked yet; trying on", notYet);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        reseal();
    }

    /** Seals anew, some at a time, what older keys have sealed. */
    private void reseal() {
        long last = 0;
        for (int tries = 1; !stopped && last >= 0; tries++) {
            try {
                last = rows.reseal(keys, last, AT_ONCE);
            } catch (RuntimeException busy) {
                // Somebody changed one of the rows meanwhile, or the database is away; they are found again.
                if (tries % LOGGED_EVERY == 0) {
                    LOG.warn("重新加密人员信息未完成,将继续尝试 People are not sealed anew yet; trying on", busy);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
