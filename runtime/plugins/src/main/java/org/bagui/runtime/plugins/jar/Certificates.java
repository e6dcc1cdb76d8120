package org.bagui.runtime.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.runtime.plugins.JarRefusal;

/** The certificates whose owners may sign plugins: each itself, or as the authority above a signer's own. */
final class Certificates {
    private final List<X509Certificate> trusted;

    private Certificates(List<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /** Reads every certificate of a folder; none where there is no folder. */
    static Certificates of(Path folder) throws IOException, GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<Path> files;
            try (Stream<Path> list = Files.list(folder)) {
                files = list.filter(file -> file.toString().matches(".*\\.(pem|crt|cer)"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    factory.generateCertificates(in).forEach(each -> found.add((X509Certificate) each));
                }
            }
        }
        return new Certificates(found);
    }

    /** Refuses a signer that no certificate of the operator stands for. */
    void require(CertPath signer) throws JarRefusal {
        X509Certificate own = (X509Certificate) signer.getCertificates().get(0);
        String subject = own.getSubjectX500Principal().getName();
        try {
            own.checkValidity();
            if (!trusted.contains(own)) {
                validate(signer);
            }
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new JarRefusal("certificate-expired", subject);
        } catch (GeneralSecurityException e) {
            throw new JarRefusal("signer-unknown", subject);
        }
    }

    private void validate(CertPath signer) throws GeneralSecurityException {
        if (trusted.isEmpty()) {
            throw new GeneralSecurityException("no certificate is configured");
        }
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(each -> anchors.add(new TrustAnchor(each, null)));
        List<Certificate> below = new ArrayList<>();
        for (Certificate each : signer.getCertificates()) {
            if (trusted.contains(each)) {
                break;
            }
            below.add(each);
        }
        PKIXParameters parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
