package org.bagui.runtime.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.bagui.runtime.launcher.data.DataHistory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** A running edition: one Felix framework in this process, until it is closed. */
public final class Platform implements AutoCloseable {
    private static final int LAST_LEVEL = 9;
    private static final long START_LIMIT_SECONDS = 120;
    private static final long STOP_LIMIT_MILLIS = 30_000;

    private final Framework framework;
    private final DataLock lock;
    private final DataRights rights;
    private final StartFaults faults = new StartFaults();

    private Platform(Framework framework, DataLock lock, DataRights rights) {
        this.framework = framework;
        this.lock = lock;
        this.rights = rights;
    }

    /**
     * Starts the edition and returns when every bundle has been started or has failed to.
     *
     * @throws LauncherException if the framework itself does not start, for example because the data folder is in use
     */
    public static Platform start(PlatformSettings settings) {
        Platform platform = install(settings);
        try {
            platform.framework.start();
            platform.raiseStartLevel();
            platform.faults.inspect(platform.context());
            return platform;
        } catch (BundleException e) {
            platform.close();
            throw new LauncherException("框架启动失败 The framework did not start: " + e.getMessage(), e);
        } catch (LauncherException e) {
            platform.close();
            throw e;
        }
    }

    /** Prepares the framework and installs the bundles without starting any. */
    private static Platform install(PlatformSettings settings) {
        List<?> missing = settings.edition().missing();
        if (!missing.isEmpty()) {
            throw new LauncherException("缺少组件文件，请重新构建 Jars are missing, build again: " + missing);
        }
        DataLock lock = DataLock.take(settings.data());
        DataRights rights = null;
        try {
            rights = DataRights.begin(settings.data());
            new DataHistory(
                            settings.data(),
                            settings.edition(),
                            Distribution.locate().version())
                    .check();
            HttpEndpoint.requireFree(settings.host(), settings.port());
            Framework framework = new FrameworkFactory().newFramework(new FrameworkProperties(settings).prepare());
            framework.init();
            Platform platform = new Platform(framework, lock, rights);
            platform.context().addFrameworkListener(platform.faults);
            platform.installBundles(settings.edition());
            return platform;
        } catch (LauncherException e) {
            release(lock, rights);
            throw e;
        } catch (IOException | BundleException e) {
            release(lock, rights);
            throw new LauncherException(
                    "无法准备数据目录 Cannot prepare the data folder " + settings.data() + ": " + e.getMessage(), e);
        }
    }

    private static void release(DataLock lock, DataRights rights) {
        try (lock) {
            if (rights != null) {
                rights.close();
            }
        }
    }

    /** Returns the system bundle's context: the way to bundles and services from outside. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Returns what failed to start, one entry a bundle or component, empty when all is well. */
    public List<String> faults() {
        return faults.list();
    }

    /** Returns the address at which the platform listens, without a trailing slash. */
    public URI baseUri() {
        return new HttpEndpoint(context()).uri();
    }

    /** Waits until the platform answers that it is ready; returns false when it has not within {@code limit}. */
    public boolean awaitReady(Duration limit) {
        return new Readiness(context(), limit).await();
    }

    /** Waits until the framework has stopped, whoever stops it. */
    public void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops every bundle in reverse order and the framework; returns when all is down. */
    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT_MILLIS);
        } catch (BundleException e) {
            throw new LauncherException("停止时出错 The framework did not stop cleanly: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock, rights);
        }
    }

    private void installBundles(EditionDefinition edition) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (BundleSpec spec : edition.bundles()) {
            Bundle bundle = context().installBundle("reference:" + spec.file().toUri());
            bundle.adapt(BundleStartLevel.class).setStartLevel(spec.startLevel());
            installed.add(bundle);
        }
        for (Bundle bundle : installed) {
            if (bundle.getHeaders().get("Fragment-Host") == null) {
                // The start level is still 0: this only marks the bundle, it starts when its level is reached.
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private void raiseStartLevel() {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(LAST_LEVEL, event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
            }
        });
        try {
            if (!reached.await(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new LauncherException("组件在 " + START_LIMIT_SECONDS + " 秒内没有全部启动"
                        + " The bundles did not all start in that many seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("启动被中断 Interrupted while starting", e);
        }
    }
}
