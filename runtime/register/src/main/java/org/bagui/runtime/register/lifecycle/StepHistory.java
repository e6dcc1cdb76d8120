package org.bagui.runtime.register.lifecycle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.core.persistence.Utc;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.spi.EntryView;

/** The steps of one entry, read from its versions: those that were written at the moment of a step. */
public final class StepHistory {
    private static final int AT_ONCE = 1_000;

    private final List<EntryView> versions = new ArrayList<>();

    /** Reads all versions inside the scope of the store's transaction. */
    public StepHistory(EntryStore store, RegisterDefinition register, long id) {
        List<FieldDefinition> fields = Stream.of(
                        "version",
                        "status",
                        "step",
                        "steppedAt",
                        "steppedBy",
                        "steppedEnd",
                        "reason",
                        "updatedAt",
                        "updatedBy",
                        "recordedPlace",
                        "scopePlace")
                .map(register::require)
                .toList();
        List<EntryView> read;
        int before = Integer.MAX_VALUE;
        do {
            read = store.versions(register, fields, id, before, AT_ONCE);
            versions.addAll(read);
            before = read.isEmpty() ? before : read.get(read.size() - 1).version();
        } while (read.size() == AT_ONCE);
    }

    /** The newest version, none where there is no such entry in the scope. */
    Optional<EntryView> newest() {
        return versions.stream().findFirst();
    }

    /** The steps, newest first. */
    public List<StepTaken> steps() {
        List<StepTaken> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            EntryView version = versions.get(i);
            if (isStep(version)) {
                String from = i + 1 < versions.size() ? versions.get(i + 1).text("status") : null;
                steps.add(new StepTaken(
                        version.version(),
                        version.text("step"),
                        from,
                        version.text("status"),
                        Utc.instant((LocalDateTime) version.get("steppedAt")),
                        version.text("steppedBy"),
                        version.text("steppedEnd"),
                        version.text("reason")));
            }
        }
        return steps;
    }

    /** Whoever took the step last; nobody where it was never taken. */
    Optional<String> takerOf(String step) {
        return versions.stream()
                .filter(StepHistory::isStep)
                .filter(version -> step.equals(version.text("step")))
                .map(version -> version.text("steppedBy"))
                .findFirst();
    }

    /** Whoever has written the entry since its last step. */
    Set<String> writersSince() {
        Set<String> writers = new HashSet<>();
        for (EntryView version : versions) {
            if (isStep(version)) {
                break;
            }
            writers.add(version.text("updatedBy"));
        }
        return writers;
    }

    private static boolean isStep(EntryView version) {
        return Objects.equals(version.get("steppedAt"), version.get("updatedAt"));
    }
}
