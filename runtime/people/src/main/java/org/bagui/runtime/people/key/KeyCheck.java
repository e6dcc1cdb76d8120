package org.bagui.runtime.people.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the keys and makes sure that they are the ones of the rows. A file is made only where none was named and no person
 * is kept yet: with people there, a missing file is a lost one.
 */
final class KeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final int SAMPLES = 5;

    private final SealedRows rows;
    private final Path path;
    private final boolean named;

    KeyCheck(SealedRows rows, Path path, boolean named) {
        this.rows = rows;
        this.path = path;
        this.named = named;
    }

    /**
     * The keys, fit for all rows.
     *
     * @throws KeyFault where they are not there or do not fit
     */
    PersonKeys keys() {
        KeyFile file = new KeyFile(path);
        if (!file.isThere()) {
            make(file);
        }
        warnOfOthers(file);
        PersonKeys keys = file.read();
        rows.keyIds().forEach(id -> fit(keys, id));
        return keys;
    }

    private void make(KeyFile file) {
        if (named || !rows.keyIds().isEmpty()) {
            throw new KeyFault("找不到人员密钥文件 " + path + ",已有人员信息无法读取:请从备份恢复该文件"
                    + " The key file of people is not there: put it back from its copy, nothing opens without it");
        }
        try {
            file.create();
        } catch (IOException refused) {
            throw new KeyFault("无法写入密钥文件 " + path + " The key file cannot be written", refused);
        }
        LOG.info("已生成人员密钥文件 {},请另处备份 Made the key file of people; keep a copy of it elsewhere", path);
    }

    private void warnOfOthers(KeyFile file) {
        try {
            if (file.isOpenToOthers()) {
                LOG.warn("其他用户可以读取密钥文件 {},请执行 chmod 600 Others can read the key file; run chmod 600", path);
            }
        } catch (IOException untold) {
            throw new KeyFault("密钥文件 " + path + " 不可读 The key file cannot be read", untold);
        }
    }

    private void fit(PersonKeys keys, String id) {
        PersonKey key = keys.find(id)
                .orElseThrow(
                        () -> new KeyFault(
                                "密钥文件 " + path + " 缺少密钥 " + id
                                        + ",仍有人员信息用它加密:请补回该行 The key file lacks this key, by which people are sealed: put its line back"));
        // Several, so that one damaged row does not make the key look wrong.
        List<SealedRows.Sample> samples = rows.samples(id, SAMPLES);
        if (!samples.isEmpty() && samples.stream().noneMatch(row -> opens(key, row))) {
            throw new KeyFault("密钥文件 " + path + " 里的密钥 " + id
                    + " 不是加密时的密钥:请恢复原来的一行 This key is another one than people were sealed by: put its line back");
        }
    }

    private static boolean opens(PersonKey key, SealedRows.Sample row) {
        try {
            return key.hash(key.open(row.person(), PersonKey.NUMBER, row.sealedNumber()))
                    .equals(row.hash());
        } catch (BrokenSealException other) {
            LOG.debug("a key does not open its rows", other);
            return false;
        }
    }
}
