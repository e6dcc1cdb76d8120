package org.bagui.runtime.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.Platform;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.files.FolderTree;

/** A platform on a new folder, which is gone when the platform is closed: its data is made up and for one run alone. */
final class FreshPlatform {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    private final Path folder;
    private Platform platform;
    private boolean isClosed;
    private volatile boolean isClosing;

    private FreshPlatform(Path folder) {
        this.folder = folder;
    }

    /** One that is not started yet. */
    static FreshPlatform prepared() throws IOException {
        return new FreshPlatform(Files.createTempDirectory("bagui-demo"));
    }

    Path folder() {
        return folder;
    }

    /** Whether somebody closes it or has closed it. */
    boolean isClosing() {
        return isClosing;
    }

    /** Starts it with these properties and a first administrator of that password, and returns when it is ready. */
    Platform start(int port, String password, Map<String, String> properties) throws IOException {
        Path secret = Files.createTempFile(
                "bagui-admin",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            Map<String, String> all = new HashMap<>(properties);
            all.put("bagui.admin.password.file", secret.toString());
            Platform started = start(port, all);
            if (!started.awaitReady(READY_LIMIT)) {
                throw new LauncherException(unready(started.faults()));
            }
            return started;
        } finally {
            Files.delete(secret);
        }
    }

    /** Nobody closes it in the midst of this: what it starts later would write into a folder that is gone. */
    private synchronized Platform start(int port, Map<String, String> properties) {
        if (isClosed) {
            throw new LauncherException("演示已停止 The demonstration was stopped");
        }
        Distribution distribution = Distribution.locate();
        platform = Platform.start(new PlatformSettings(
                distribution.edition(distribution.defaultEdition()), folder, "127.0.0.1", port, properties));
        return platform;
    }

    /** What to tell of a platform that does not get ready. */
    static String unready(List<String> faults) {
        String text = "平台在 " + READY_LIMIT.toSeconds() + " 秒内没有就绪：请关闭其他程序，或在较空闲的机器上再运行一次"
                + " The platform did not get ready in that many seconds: close other programs, or run it again on a machine"
                + " with less to do";
        return faults.isEmpty()
                ? text
                : text + "；若仍失败，请反馈以下文字 If it fails again, report this:\n  " + String.join("\n  ", faults);
    }

    /** Stops it and deletes its folder; does nothing the second time. */
    void close() throws IOException {
        isClosing = true;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            try {
                if (platform != null) {
                    platform.close();
                }
            } finally {
                new FolderTree(folder).delete();
            }
        }
    }
}
