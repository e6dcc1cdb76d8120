package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bagui.plugin.reports.sheet.SheetSource;

/** The directory of a zip container and what its entries hold, from a file or from memory. */
interface ZipContent extends Closeable {

    /** Opens a container by its directory. */
    static ZipContent open(SheetSource source) throws IOException {
        return source.file() == null
                ? new InMemory(source.bytes())
                : new InFile(new ZipFile(source.file().toFile()));
    }

    /** The entries as the directory lists them. */
    Enumeration<? extends ZipEntry> entries();

    /** Reads an entry. */
    InputStream open(ZipEntry entry) throws IOException;

    /** A container in a file. */
    record InFile(ZipFile zip) implements ZipContent {
        @Override
        public Enumeration<? extends ZipEntry> entries() {
            return zip.entries();
        }

        @Override
        public InputStream open(ZipEntry entry) throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** A container in memory, which the JDK cannot open by its directory. */
    final class InMemory implements ZipContent {
        private final org.apache.commons.compress.archivers.zip.ZipFile zip;

        InMemory(byte... bytes) throws IOException {
            zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
        }

        @Override
        public Enumeration<? extends ZipEntry> entries() {
            return zip.getEntries();
        }

        @Override
        public InputStream open(ZipEntry entry) throws IOException {
            int method = entry.getMethod();
            if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
                throw new ZipException("method " + method);
            }
            return zip.getInputStream((ZipArchiveEntry) entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
