package org.bagui.runtime.itest.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes jars after they were signed. */
final class Tampering {
    private Tampering() {}

    /** With other bytes in a component description. */
    static byte[] changed(byte[] jar) throws IOException {
        return copied(jar, true, false);
    }

    /** With one file more, which nobody signed. */
    static byte[] extended(byte[] jar) throws IOException {
        return copied(jar, false, true);
    }

    private static byte[] copied(byte[] jar, boolean change, boolean extend) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
                if (change && entry.getName().startsWith("OSGI-INF/")) {
                    to.write('\n');
                }
            }
            if (extend) {
                to.putNextEntry(new ZipEntry("cn/liuzhou/greeting/Added.class"));
                to.write(0);
            }
        }
        return out.toByteArray();
    }
}
