package org.bagui.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagui.core.codelist.internal.TableRow;
import org.bagui.core.codelist.internal.UploadProblem;
import org.bagui.core.codelist.internal.UploadTable;

/**
 * Reads places from a CSV file (UTF-8, RFC 4180, first line is the header).
 *
 * <p>Columns: {@code code}, {@code name_zh}, and where wanted {@code name_en}, {@code kind}, {@code parent_code}; others
 * are ignored. Without a parent it is the one that the code says; without a kind a county code ending in 71 to 99 is a
 * {@code zone}. At most 8 MiB and 50,000 rows.
 */
public final class PlaceCsv {
    private static final List<String> REQUIRED = List.of("code", "name_zh");
    private static final List<String> OPTIONAL = List.of("name_en", "kind", "parent_code");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MAX_NAME = 100;
    private static final int FIRST_ZONE = 71;

    private final PlaceDirectory known;
    private final UploadTable table = new UploadTable(REQUIRED, OPTIONAL);
    private final Map<PlaceCode, Jurisdiction> places = new LinkedHashMap<>();
    private final Map<PlaceCode, Integer> lines = new LinkedHashMap<>();

    private PlaceCsv(PlaceDirectory known) {
        this.known = known;
    }

    /**
     * Reads places to add to those that are known; faults of the file are in the answer, not thrown.
     *
     * @throws IOException if the stream cannot be read
     */
    public static PlaceUpload read(PlaceDirectory known, InputStream in) throws IOException {
        return new PlaceCsv(known).read(in);
    }

    private PlaceUpload read(InputStream in) throws IOException {
        table.read(in, this::add);
        if (table.isClean()) {
            places.values().forEach(this::checkParent);
        }
        return new PlaceUpload(
                table.isClean() ? List.copyOf(places.values()) : List.of(), table.faults(), table.ignoredColumns());
    }

    private void add(TableRow row) {
        Optional<PlaceCode> code = PlaceCode.parse(row.get("code"));
        if (code.isEmpty()) {
            table.fault(row.line(), "code", UploadProblem.BAD_CODE, row.get("code"));
            return;
        }
        Integer before = lines.putIfAbsent(code.get(), row.line());
        if (before != null) {
            table.fault(row.line(), "code", UploadProblem.DUPLICATE_CODE, row.get("code"), before);
        } else if (row.get("name_zh").isEmpty()) {
            table.fault(row.line(), "name_zh", UploadProblem.MISSING_VALUE, "name_zh");
        } else if (table.checkText(row, "name_zh", MAX_NAME) && table.checkText(row, "name_en", MAX_NAME)) {
            build(row, code.get());
        }
    }

    private void build(TableRow row, PlaceCode code) {
        String kind = row.get("kind").isEmpty() ? kindOf(code) : row.get("kind");
        String parentText = row.get("parent_code");
        Optional<PlaceCode> parent = parentText.isEmpty() ? code.parent() : PlaceCode.parse(parentText);
        if (!KIND.matcher(kind).matches()) {
            table.fault(row.line(), "kind", UploadProblem.BAD_CODE, kind);
        } else if (!parentText.isEmpty() && parent.isEmpty()) {
            table.fault(row.line(), "parent_code", UploadProblem.BAD_CODE, parentText);
        } else if (!parentText.isEmpty() && !isAbove(parent.get(), code)) {
            table.fault(row.line(), "parent_code", UploadProblem.PARENT_NOT_ABOVE, parentText);
        } else {
            places.put(
                    code,
                    new Jurisdiction(
                            code, row.get("name_zh"), row.get("name_en"), code.level(), parent.orElse(null), kind));
        }
    }

    private static boolean isAbove(PlaceCode upper, PlaceCode code) {
        return !upper.equals(code) && upper.contains(code);
    }

    private static String kindOf(PlaceCode code) {
        boolean zone = code.level() == PlaceLevel.COUNTY
                && code.padded() % PlaceLevel.CITY.span() / PlaceLevel.COUNTY.span() >= FIRST_ZONE;
        if (zone) {
            return Jurisdiction.ZONE;
        }
        return code.isCityProper() ? Jurisdiction.CITY_PROPER : code.level().text();
    }

    private void checkParent(Jurisdiction place) {
        PlaceCode parent = place.parent();
        if (parent != null && !places.containsKey(parent) && known.find(parent).isEmpty()) {
            table.fault(lines.get(place.code()), "parent_code", UploadProblem.UNKNOWN_PARENT, parent.text());
        }
    }
}
