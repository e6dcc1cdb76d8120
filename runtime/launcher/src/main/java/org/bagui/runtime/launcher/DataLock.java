package org.bagui.runtime.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bagui.runtime.launcher.data.RunRecord;
import org.bagui.runtime.launcher.files.OwnerOnly;

/**
 * Keeps a data folder for one platform. The framework's own lock comes too late: it lies in the cache, which a second
 * start would empty first. The system releases the lock with the process, however that ends; the record of the process goes with the lock.
 */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;
    private final RunRecord record;

    private DataLock(FileChannel channel, RunRecord record) {
        this.channel = channel;
        this.record = record;
    }

    /** Makes the folder if need be and takes its lock. */
    static DataLock take(Path data) {
        FileChannel channel = null;
        try {
            new OwnerOnly(data).made();
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                RunRecord record = new RunRecord(data);
                record.begin();
                return new DataLock(channel, record);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            release(channel);
        } catch (IOException e) {
            throw new LauncherException(
                    "数据目录 " + data + " 不可写，请检查权限 The data folder is not writable, check its permissions: " + e, e);
        }
        release(channel);
        throw new LauncherException("数据目录 " + data + " 正被另一个八桂使用，请先停止它或换 --data"
                + " The data folder is in use by another run: stop that one, or choose another --data");
    }

    /** Whether a platform uses the folder now. */
    public static boolean isHeld(Path data) {
        Path file = data.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        } catch (IOException e) {
            throw new LauncherException("数据目录 " + data + " 不可写 The data folder is not writable: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            record.end();
        } catch (IOException e) {
            throw new LauncherException("无法删除进程记录 The record of the process was not taken away: " + e, e);
        } finally {
            release(channel);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("数据目录的锁无法释放 The lock of the data folder was not released: " + e, e);
        }
    }
}
