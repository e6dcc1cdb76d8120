package org.bagui.runtime.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bagui.runtime.launcher.files.OwnerOnly;

/**
 * Keeps the data folder for its owner: at the start and at the end. {@code bin/bagui} sets the process's mask, so that files come
 * into being so; Java cannot, and neither the framework nor the database asks how a file should be made, so that in a process that
 * was started otherwise it looks every few seconds, too.
 */
final class DataRights implements AutoCloseable {
    private static final int PAUSE_SECONDS = 5;

    private final OwnerOnly data;
    private final ScheduledExecutorService clock;

    private DataRights(OwnerOnly data, ScheduledExecutorService clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Tightens what is there and begins to look after what comes; tells the operator what cannot be tightened. */
    static DataRights begin(Path folder) throws IOException {
        OwnerOnly data = new OwnerOnly(folder);
        tell(data, data.tightened());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "bagui-data-rights");
            thread.setDaemon(true);
            return thread;
        });
        DataRights rights = new DataRights(data, clock);
        if (data.isMadeOpen()) {
            clock.scheduleWithFixedDelay(rights::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
        return rights;
    }

    private static void tell(OwnerOnly data, List<Path> left) {
        if (!data.isSupported()) {
            System.err.println(
                    "数据目录 " + data.root() + " 的文件系统没有 POSIX 权限，请只允许运行平台的用户访问它"
                            + " The data folder's file system has no POSIX modes: let only the user that runs the platform into it");
        } else if (!left.isEmpty()) {
            System.err.println("数据目录中有属于其他用户的文件，权限未收紧，请执行 chown 和 chmod go=："
                    + " Files of another user in the data folder were left as they are, run chown and chmod go=: "
                    + left);
        }
    }

    private void look() {
        try {
            data.tightened();
        } catch (IOException e) {
            System.err.println("数据目录无法访问，请检查磁盘 The data folder is out of reach, check its disk: " + e);
        }
    }

    /** Looks a last time. */
    @Override
    public void close() {
        clock.shutdownNow();
        look();
    }
}
