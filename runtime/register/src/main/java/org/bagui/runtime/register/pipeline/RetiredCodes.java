package org.bagui.runtime.register.pipeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/** Retired codes of a register's lists: they stay readable, and may stay where they are, but are not newly written. */
final class RetiredCodes {
    private final Map<FieldDefinition, Set<String>> retired = new HashMap<>();

    RetiredCodes(RegisterDefinition register, CodeLists lists) {
        for (FieldDefinition field : register.fields()) {
            if (field.code() != null && field.isEntered()) {
                Set<String> codes = lists.find(field.code().list()).stream()
                        .flatMap(list -> list.codes().stream())
                        .filter(CodeListEntry::retired)
                        .map(CodeListEntry::code)
                        .collect(Collectors.toSet());
                if (!codes.isEmpty()) {
                    retired.put(field, codes);
                }
            }
        }
    }

    /** Refuses a row that newly writes a retired code. */
    void check(PipelineRow row, RunFaults faults) {
        retired.forEach((field, codes) -> {
            Object value = row.isRefused() ? null : field.access().get(row.entry());
            boolean written = value != null && row.changed(field.name());
            if (written && Arrays.stream(value.toString().split(",")).anyMatch(codes::contains)) {
                faults.error(row, field.name(), "retired-code");
            }
        });
    }
}
