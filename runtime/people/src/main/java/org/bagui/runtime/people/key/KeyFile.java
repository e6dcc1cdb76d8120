package org.bagui.runtime.people.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of keys, one a line: name, secret of the seals, secret of the hashes, both 32 bytes in base 64. Lines that begin
 * with {@code #} say something to people.
 */
final class KeyFile {
    private static final Pattern LINE =
            Pattern.compile("([a-z0-9-]{1,20})\\s+([A-Za-z0-9+/]{43}=)\\s+([A-Za-z0-9+/]{43}=)");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final String HEADER = """
            # 人员身份证号和姓名的密钥:请另处备份,丢失后数据无法恢复。换密钥:把新的一行放在最前,重启后自动重新加密。
            # Keys of people's ID numbers and names: keep a copy elsewhere, nothing opens without them.
            # To change the key put a new line first and start again; what the old one sealed is sealed anew.
            # Each line: name, 32 random bytes, 32 other random bytes, both in base 64 (head -c 32 /dev/urandom | base64).
            """;

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /** Whether others than the owner can read it; false where the file system does not tell. */
    boolean isOpenToOthers() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    /** Writes a file with one random key; a file that has come meanwhile stays. */
    void create() throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[4];
        random.nextBytes(name);
        String line = "k" + HexFormat.of().formatHex(name) + " " + secret(random) + " " + secret(random) + "\n";
        Path whole = Files.createTempFile(path.toAbsolutePath().getParent(), ".people-keys", "", ownerOnly());
        try {
            Files.writeString(whole, HEADER + line, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            // A link, unlike a move, never takes the place of a file that is there.
            Files.createLink(path, whole);
        } catch (FileAlreadyExistsException faster) {
            // Another start was faster; its keys are read.
            return;
        } finally {
            Files.delete(whole);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[PersonKey.SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads the keys.
     *
     * @throws KeyFault naming the faulty line, never what stands in it
     */
    PersonKeys read() {
        List<PersonKey> keys = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new KeyFault("密钥文件 " + path + " 不可读 The key file cannot be read", unreadable);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                PersonKey key = key(line, i + 1);
                if (!names.add(key.id())) {
                    throw fault(i + 1, "密钥名称重复 the name of the key stands there twice");
                }
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new KeyFault("密钥文件 " + path + " 里没有密钥 The key file holds no key");
        }
        return new PersonKeys(keys);
    }

    private PersonKey key(String line, int number) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw fault(number, "应为 名称 密钥 密钥(各32字节,base64) it must be: name, secret, secret (32 bytes each, base 64)");
        }
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            return new PersonKey(found.group(1), decoder.decode(found.group(2)), decoder.decode(found.group(3)));
        } catch (IllegalArgumentException wrong) {
            throw fault(number, "两个密钥不得相同 the two secrets must differ");
        }
    }

    private KeyFault fault(int line, String why) {
        return new KeyFault("密钥文件 " + path + " 第 " + line + " 行 line: " + why);
    }
}
