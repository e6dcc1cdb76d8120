package org.bagui.runtime.launcher.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.EditionDefinition;
import org.bagui.runtime.launcher.LauncherException;

/**
 * What a data folder has been through: {@code versions.json} in it names the version and edition that last got ready on
 * it and every migration that it has seen.
 *
 * <p>A build that lacks one of them would read tables it does not know, so it refuses to start. Without new migrations an
 * older build may follow a newer one, and an edition that has left out a bundle keeps that bundle's rows.
 */
public final class DataHistory {
    private static final String NAME = "versions.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final EditionDefinition edition;
    private final String version;

    /** What the file holds. */
    record Note(String version, String edition, Map<String, Set<Long>> migrations) {}

    /** The history of a folder, as seen by an edition of this version. */
    public DataHistory(Path data, EditionDefinition edition, String version) {
        this.file = data.resolve(NAME);
        this.edition = edition;
        this.version = version;
    }

    /**
     * Compares the folder with what the edition carries.
     *
     * @throws LauncherException if a bundle of the edition lacks a migration that the folder has seen
     */
    public void check() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Note seen = read();
        Map<String, Set<Long>> known = known();
        List<String> ahead = new ArrayList<>();
        seen.migrations().forEach((bundle, versions) -> {
            Set<Long> unknown = new TreeSet<>(versions);
            unknown.removeAll(known.getOrDefault(bundle, versions));
            unknown.forEach(migration -> ahead.add(bundle + " V" + migration));
        });
        if (!ahead.isEmpty()) {
            throw new LauncherException(refusal(seen, String.join(", ", ahead)));
        }
    }

    /** Writes down that this version got ready on the folder. */
    public void note() throws IOException {
        Map<String, Set<Long>> all = new TreeMap<>();
        if (Files.exists(file)) {
            all.putAll(read().migrations());
        }
        known().forEach((bundle, versions) -> all.merge(bundle, versions, DataHistory::union));
        all.values().removeIf(Set::isEmpty);
        Path fresh = file.resolveSibling(NAME + ".new");
        JSON.writeValue(fresh.toFile(), new Note(version, edition.name(), all));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    private Note read() throws IOException {
        return JSON.readValue(file.toFile(), Note.class);
    }

    private Map<String, Set<Long>> known() throws IOException {
        return BundleMigrations.of(
                edition.bundles().stream().map(BundleSpec::file).toList());
    }

    private String refusal(Note seen, String ahead) {
        return "数据目录 " + file.getParent() + " 已由 " + seen.version() + " 版升级，本版本 " + version + " 不认识其中的表（" + ahead
                + "）。请改用 " + seen.version() + " 或更新的版本启动，或把升级前的备份恢复到另一个目录后用 --data 指定。数据没有改动。\n"
                + "The data folder was upgraded by version " + seen.version() + "; this version, " + version
                + ", does not know its tables (" + ahead + "). Start version " + seen.version()
                + " or a newer one, or restore the backup from before the upgrade into another folder and name that with"
                + " --data. Nothing was changed.";
    }
}
