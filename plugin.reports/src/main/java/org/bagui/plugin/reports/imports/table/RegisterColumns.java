package org.bagui.plugin.reports.imports.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.plugin.reports.imports.words.MappedWord;
import org.bagui.plugin.reports.imports.words.WordKind;
import org.bagui.plugin.reports.imports.words.Words;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.header.HeaderWords;

/**
 * The columns that a sheet of a register may have: all fields of its form, those too that an export shows and an import
 * must not take.
 */
public final class RegisterColumns {
    /** Pseudo field under which every register takes the place of report. */
    public static final String JURISDICTION = "jurisdiction";

    /** Pseudo field under which a sheet gives the reason for its row's warnings; no field of the entry. */
    public static final String EXPLANATION = "explanation";

    private static final List<String> EXPLANATION_TITLES = List.of("说明", "Explanation", "异常说明", "提示说明");
    private static final String ORDINAL = "ordinal";
    private static final Set<String> ROW_NUMBER_TITLES = Set.of("序号", "编号", "No.", "Number");

    private final RegisterDefinition register;
    private final Map<String, List<String>> words;
    private final Words mapped;
    /** Titles that a tenant has given to fields of its own: there they mean these fields and no other. */
    private final Set<String> tenantTitles = new HashSet<>();

    /** @param mapped words that hold at the place of the upload */
    public RegisterColumns(RegisterDefinition register, HeaderWords words, Words mapped) {
        this.register = register;
        this.words = words.of(register.name());
        this.mapped = mapped;
        register.fields().stream()
                .filter(RegisterColumns::isTenants)
                .flatMap(field -> Stream.of(field.titles().zh(), field.titles().en()))
                .map(TextFold::fold)
                .forEach(tenantTitles::add);
    }

    private static boolean isTenants(FieldDefinition field) {
        return !field.system() && field.column().equals("extension");
    }

    /** The register. */
    public RegisterDefinition register() {
        return register;
    }

    /** Columns of a sheet that is uploaded for a place and perhaps a month; what the upload gives is not required. */
    public List<ColumnSpec> specs(PlaceCode place, YearMonth period) {
        Set<String> given = given(place, period);
        List<ColumnSpec> specs = new ArrayList<>();
        for (FieldDefinition field : register.fields()) {
            if (field.isPlace()) {
                if (register.placeField().isEmpty()) {
                    specs.add(new ColumnSpec(JURISDICTION, titles(field), false, mapped(JURISDICTION)));
                }
            } else if (!field.system() || isMonth(field) || field.name().equals("status")) {
                specs.add(new ColumnSpec(field.name(), titles(field), isRequired(field, given), mapped(field.name())));
            }
        }
        specs.add(new ColumnSpec(EXPLANATION, EXPLANATION_TITLES, false));
        return specs;
    }

    private List<String> mapped(String field) {
        return mapped.of(WordKind.COLUMN, register.name()).stream()
                .filter(word -> word.target().equals(field))
                .map(MappedWord::word)
                .toList();
    }

    /** What a text of a field stands for where its place has mapped it, else null; null too for a field without codes. */
    UnaryOperator<String> texts(String field) {
        String list = register.field(field)
                .map(FieldDefinition::code)
                .map(CodeUse::list)
                .orElse(null);
        return list == null || !mapped.hasTexts(list)
                ? null
                : text -> mapped.code(list, text).orElse(text);
    }

    /** Whether a column fills its field; those of derived and technical fields are shown and left alone. */
    public boolean isTaken(String name) {
        return name.equals(JURISDICTION)
                || register.field(name)
                        .map(field -> field.isEntered() || isMonth(field))
                        .orElse(false);
    }

    /** Whether a column holds numbers that are summed up, or that would be told more than once. */
    boolean isCounted(String name) {
        return register.field(name).map(field -> field.kind().isNumber()).orElse(false);
    }

    /** Whether a title numbers the rows and means nothing else. */
    static boolean isRowNumber(String title) {
        return ROW_NUMBER_TITLES.contains(title.strip());
    }

    /** Title of a field in a language; empty for no field. */
    public static String title(RegisterDefinition register, String name, Locale locale) {
        if (name == null) {
            return "";
        }
        String known = SystemFields.internal(name);
        return register.field(known).map(field -> field.titles().in(locale)).orElse(name);
    }

    private boolean isRequired(FieldDefinition field, Set<String> given) {
        boolean asked = isMonth(field) || field.isEntered() && field.bounds().required() && !field.defaulted();
        return asked && !given.contains(field.name());
    }

    private boolean isMonth(FieldDefinition field) {
        return field.name().equals("period") && register.period() == PeriodKind.MONTH;
    }

    private Set<String> given(PlaceCode place, YearMonth period) {
        Set<String> given = new LinkedHashSet<>();
        if (period != null) {
            given.add("period");
        }
        FieldDefinition county = register.placeField().orElse(null);
        if (county == null) {
            return given;
        }
        if (place.level().compareTo(PlaceLevel.COUNTY) >= 0) {
            given.add(county.name());
        }
        if (place.level().compareTo(PlaceLevel.CITY) >= 0 && county.code() != null) {
            given.add(county.code().parent());
        }
        return given;
    }

    /** Official titles first; a bare 序号 numbers the rows of a form and never the posts of one name. */
    private List<String> titles(FieldDefinition field) {
        Set<String> titles = new LinkedHashSet<>();
        titles.add(field.titles().zh());
        titles.add(field.titles().en());
        titles.addAll(words.getOrDefault(field.name(), List.of()));
        if (field.name().equals(ORDINAL)) {
            titles.removeAll(ROW_NUMBER_TITLES);
        }
        titles.removeIf(String::isBlank);
        if (!isTenants(field) && !tenantTitles.isEmpty()) {
            titles.removeIf(title -> tenantTitles.contains(TextFold.fold(title)));
        }
        return List.copyOf(titles);
    }
}
