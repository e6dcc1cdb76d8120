package org.bagui.runtime.itest.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key with its certificate, made by the JDK's own tool as an author makes one. */
final class SigningKey {
    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final Certificate certificate;

    private SigningKey(PrivateKey key, Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    static SigningKey make(Path folder, String subject) throws IOException, InterruptedException {
        Path store = folder.resolve(subject + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "author",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + subject,
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new SigningKey(
                    (PrivateKey) keys.getKey("author", PASSWORD.toCharArray()), keys.getCertificate("author"));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The certificate as an operator configures it. */
    String pem() throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    byte[] sign(byte[] jar) throws IOException, GeneralSecurityException {
        Path file = Files.createTempFile("bagui-sign", ".jar");
        try {
            Files.write(file, jar);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(
                                key, CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)))
                        .build()
                        .sign(zip, out);
            }
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }
}
