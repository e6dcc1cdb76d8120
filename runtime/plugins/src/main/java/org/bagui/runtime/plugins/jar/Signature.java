package org.bagui.runtime.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.bagui.runtime.plugins.JarRefusal;

/** Verifies that every file of a jar was signed by somebody whom the operator trusts. */
public final class Signature {
    /** The manifest and what signing itself adds; the manifest is covered by the signature files. */
    private static final Pattern OF_SIGNING =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private Signature() {}

    /**
     * Refuses a jar that is not signed whole by a trusted signer, or that was changed after it was signed.
     *
     * @param certificates folder with the certificates of those who may sign
     * @param unsigned whether a jar is taken whoever signed it, if anybody did
     */
    public static void require(Path file, Path certificates, boolean unsigned) throws JarRefusal, IOException {
        Set<CodeSigner> signers = new HashSet<>();
        String bare = null;
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || OF_SIGNING.matcher(entry.getName()).matches()) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                } catch (SecurityException broken) {
                    throw new JarRefusal("signature-broken", entry.getName());
                }
                CodeSigner[] own = entry.getCodeSigners();
                if (own == null) {
                    bare = entry.getName();
                } else {
                    signers.addAll(Set.of(own));
                }
            }
        } catch (SecurityException broken) {
            throw new JarRefusal("signature-broken", String.valueOf(broken.getMessage()));
        }
        if (unsigned) {
            return;
        }
        if (signers.isEmpty()) {
            throw new JarRefusal("unsigned", certificates.getFileName());
        }
        if (bare != null) {
            throw new JarRefusal("signature-incomplete", bare);
        }
        try {
            Certificates trusted = Certificates.of(certificates);
            for (CodeSigner signer : signers) {
                trusted.require(signer.getSignerCertPath());
            }
        } catch (GeneralSecurityException e) {
            throw new JarRefusal("certificates-unreadable", certificates, String.valueOf(e.getMessage()));
        }
    }
}
