package org.bagui.core.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bagui.core.codelist.internal.TableRow;
import org.bagui.core.codelist.internal.UploadProblem;
import org.bagui.core.codelist.internal.UploadTable;
import org.bagui.core.period.SheetDates;

/**
 * Reads a code list from a CSV file (UTF-8, RFC 4180, first line is the header).
 *
 * <p>Columns: {@code code}, {@code name_zh}, and where wanted {@code name_en}, {@code parent_code}, {@code aliases}
 * (separated by {@code |}), {@code retired} (是/否, true/false), {@code valid_from} and {@code valid_until}
 * (first and last day on which the code holds), {@code list}; others are ignored. A {@code /} in a name
 * separates aliases, the first is the official name. At most 8 MiB and 50,000 rows.
 *
 * <p>A code stands once; in {@code id_area} it may stand again with the name of another time: the last one counts, the
 * others are aliases.
 */
public final class CodeListCsv {
    private static final List<String> REQUIRED = List.of("code", "name_zh");
    private static final List<String> OPTIONAL =
            List.of("name_en", "parent_code", "aliases", "retired", "valid_from", "valid_until", "list");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,40}");
    private static final Set<String> OF_ALL_TIMES = Set.of("id_area");
    private static final int MAX_NAME = 200;
    private static final int MAX_ALIASES = 100;

    private final CodeList target;
    private final UploadTable table;
    private final Map<String, CodeListEntry> codes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private CodeListCsv(CodeList target, UploadTable table) {
        this.target = target;
        this.table = table;
    }

    /**
     * Reads the new content of a list; faults of the file are in the answer, not thrown.
     *
     * @param target list whose name and titles the new one keeps
     * @throws IOException if the stream cannot be read
     */
    public static CodeListUpload read(CodeList target, InputStream in) throws IOException {
        UploadTable table = new UploadTable(REQUIRED, OPTIONAL);
        return new CodeListCsv(target, table).read(in);
    }

    private CodeListUpload read(InputStream in) throws IOException {
        table.read(in, this::add);
        if (table.isClean()) {
            codes.values().forEach(this::checkParents);
        }
        Optional<CodeList> list =
                table.isClean() ? Optional.of(target.withCodes(List.copyOf(codes.values()))) : Optional.empty();
        return new CodeListUpload(list, table.faults(), table.ignoredColumns());
    }

    private void add(TableRow row) {
        String list = row.get("list");
        if (!list.isEmpty() && !list.equals(target.name())) {
            table.fault(row.line(), "list", UploadProblem.OTHER_LIST, list, target.name());
            return;
        }
        String code = row.get("code");
        Integer before = lines.putIfAbsent(TextFold.fold(code), row.line());
        if (code.isEmpty()) {
            table.fault(row.line(), "code", UploadProblem.MISSING_VALUE, "code");
        } else if (!CODE.matcher(code).matches()) {
            table.fault(row.line(), "code", UploadProblem.BAD_CODE, code);
        } else if (before != null && !OF_ALL_TIMES.contains(target.name())) {
            table.fault(row.line(), "code", UploadProblem.DUPLICATE_CODE, code, before);
        } else {
            build(row, code).ifPresent(built -> codes.merge(code, built, CodeListCsv::renamed));
        }
    }

    private static CodeListEntry renamed(CodeListEntry before, CodeListEntry now) {
        Set<String> names = new LinkedHashSet<>(now.aliases());
        names.addAll(before.aliases());
        names.add(before.nameZh());
        names.remove(now.nameZh());
        return new CodeListEntry(
                now.list(),
                now.code(),
                now.nameZh(),
                now.nameEn(),
                List.copyOf(names),
                now.parent(),
                now.retired(),
                now.validFrom(),
                now.validUntil());
    }

    private Optional<CodeListEntry> build(TableRow row, String code) {
        String name = row.get("name_zh");
        Set<String> aliases = new LinkedHashSet<>(split(row.get("aliases"), "[|｜]"));
        List<String> names = split(name, "[/／]");
        boolean good = true;
        if (names.isEmpty()) {
            table.fault(row.line(), "name_zh", UploadProblem.MISSING_VALUE, "name_zh");
            good = false;
        } else if (names.size() > 1) {
            aliases.addAll(names.subList(1, names.size()));
            aliases.add(name);
        }
        for (String column : List.of("name_zh", "name_en", "parent_code")) {
            good &= table.checkText(row, column, MAX_NAME);
        }
        good &= checkAliases(row, aliases);
        Optional<Boolean> retired = row.get("retired").isEmpty() ? Optional.of(false) : YesNo.parse(row.get("retired"));
        if (retired.isEmpty()) {
            table.fault(row.line(), "retired", UploadProblem.BAD_FLAG, row.get("retired"));
        }
        LocalDate from = date(row, "valid_from");
        LocalDate until = date(row, "valid_until");
        if (from != null && until != null && until.isBefore(from)) {
            table.fault(row.line(), "valid_until", UploadProblem.ENDS_BEFORE_BEGIN, until, from);
            good = false;
        }
        if (!good || retired.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CodeListEntry(
                target.name(),
                code,
                names.get(0),
                row.get("name_en"),
                List.copyOf(aliases),
                row.get("parent_code"),
                retired.get(),
                from,
                until));
    }

    private LocalDate date(TableRow row, String column) {
        String text = row.get(column);
        LocalDate day = SheetDates.parse(text).orElse(null);
        if (day == null && !text.isEmpty()) {
            table.fault(row.line(), column, UploadProblem.BAD_DATE, text);
        }
        return day;
    }

    private boolean checkAliases(TableRow row, Set<String> aliases) {
        if (aliases.size() > MAX_ALIASES || aliases.stream().anyMatch(alias -> alias.length() > MAX_NAME)) {
            table.fault(row.line(), "aliases", UploadProblem.TOO_MANY_ALIASES, MAX_ALIASES, MAX_NAME);
            return false;
        }
        return table.checkText(row, "aliases", Integer.MAX_VALUE);
    }

    /** A parent must be in the same file, and going up must end. */
    private void checkParents(CodeListEntry code) {
        int line = lines.get(TextFold.fold(code.code()));
        if (!code.parent().isEmpty() && !codes.containsKey(code.parent())) {
            table.fault(line, "parent_code", UploadProblem.UNKNOWN_PARENT, code.parent());
            return;
        }
        CodeListEntry step = code;
        for (int depth = 0; step != null; depth++) {
            if (depth > 20) {
                table.fault(line, "parent_code", UploadProblem.PARENT_CYCLE, code.code());
                return;
            }
            step = codes.get(step.parent());
        }
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(separator)));
        parts.replaceAll(String::strip);
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
