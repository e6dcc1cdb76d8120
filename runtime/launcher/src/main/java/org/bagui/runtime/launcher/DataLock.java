package org.bagui.runtime.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data folder for one platform. The framework's own lock comes too late: it lies in the cache, which a second
 * start would empty first. The system releases the lock with the process, however that ends.
 */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder if need be and takes its lock. */
    static DataLock take(Path data) {
        FileChannel channel = null;
        try {
            Files.createDirectories(data);
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataLock(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            release(channel);
        } catch (IOException e) {
            throw new LauncherException(
                    "数据目录 " + data + " 不可写,请检查权限 The data folder is not writable, check its permissions: " + e, e);
        }
        release(channel);
        throw new LauncherException("数据目录 " + data + " 正被另一个八桂使用,请先停止它或换 --data"
                + " The data folder is in use by another run: stop that one, or choose another --data");
    }

    @Override
    public void close() {
        release(channel);
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("数据目录的锁无法释放 The lock of the data folder was not released: " + e, e);
        }
    }
}
