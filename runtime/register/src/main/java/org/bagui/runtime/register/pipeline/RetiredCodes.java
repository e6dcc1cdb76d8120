package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Codes of a register's lists that do not hold for a row's month, or that of its facts, or today where it has none: they stay readable, and may stay
 * where they are, but are not newly written.
 */
final class RetiredCodes {
    private final RegisterDefinition register;
    private final CodeLists lists;
    private final LocalDate today;
    private final Map<YearMonth, Map<FieldDefinition, Set<String>>> byMonth = new HashMap<>();

    RetiredCodes(RegisterDefinition register, CodeLists lists, LocalDate today) {
        this.register = register;
        this.lists = lists;
        this.today = today;
    }

    /** Refuses a row that newly writes a retired code. */
    void check(PipelineRow row, RunFaults faults) {
        byMonth.computeIfAbsent(month(row), this::retired).forEach((field, codes) -> {
            Object value = row.isRefused() ? null : field.access().get(row.entry());
            boolean written = value != null && row.changed(field.name());
            if (written && Arrays.stream(value.toString().split(",")).anyMatch(codes::contains)) {
                faults.error(row, field.name(), "retired-code");
            }
        });
    }

    /** The month of a row, or that which it says its facts are of; null where they are of today. */
    private YearMonth month(PipelineRow row) {
        return register.period() == PeriodKind.NONE
                ? CodeReaders.ofFacts(row)
                : row.entry().period();
    }

    private Map<FieldDefinition, Set<String>> retired(YearMonth month) {
        CodeLists then = CodeReaders.of(lists, month, today);
        Map<FieldDefinition, Set<String>> retired = new HashMap<>();
        for (FieldDefinition field : register.fields()) {
            if (field.code() != null && field.isEntered()) {
                Set<String> codes = then.find(field.code().list()).stream()
                        .flatMap(list -> list.codes().stream())
                        .filter(CodeListEntry::retired)
                        .map(CodeListEntry::code)
                        .collect(Collectors.toSet());
                if (!codes.isEmpty()) {
                    retired.put(field, codes);
                }
            }
        }
        return retired;
    }
}
