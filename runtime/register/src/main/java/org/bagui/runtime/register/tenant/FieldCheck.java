package org.bagui.runtime.register.tenant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;

/** Judges extension fields before they are kept; all faults are told together. */
final class FieldCheck {
    private static final int MOST_FIELDS = 40;
    /** Names that a place may have had: their values stay, so each is carried along for good. */
    private static final int MOST_RETIRED = 100;

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 2_000;
    /** A pattern that may look at each text in many ways has a short one to look at. */
    private static final int LONGEST_MATCHED = 100;

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(WHOLE_DIGITS);
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    /** Repeated groups, references back and many choices, with which a short text may take for ever. */
    private static final Pattern ENDLESS =
            Pattern.compile("\\)[*+{]|\\\\[1-9k]|\\(\\?|([*+}].*){4,}|([?|].*){6,}", Pattern.DOTALL);
    /**
     * Titles under which plugin.reports reads explanations from any sheet; repeated here, for the register kit knows
     * nothing of sheets and a field of that title would never be imported.
     */
    private static final Set<String> EXPLANATION_TITLES = Set.of("说明", "Explanation", "异常说明", "提示说明");
    /** Words that mean something else where names of fields stand. */
    private static final Set<String> TAKEN = Set.of(
            SystemFields.JURISDICTION,
            "region",
            "city",
            "county",
            "township",
            "period",
            "count",
            "extensions",
            "explanation",
            "entries",
            "lastMonth",
            "ordinal");

    private final RegisterDefinition register;
    private final CodeLists lists;
    private final List<ExtensionField> related;
    private final List<Fault> faults = new ArrayList<>();

    /** @param related fields that tenants above, at and inside the place have or had */
    FieldCheck(RegisterDefinition register, CodeLists lists, List<ExtensionField> related) {
        this.register = register;
        this.lists = lists;
        this.related = related;
    }

    /** Refuses with 422 {@code invalid-entry} what cannot be kept. */
    void require(List<ExtensionField> fields) {
        if (fields.size() > MOST_FIELDS) {
            throw Problem.invalid(List.of(fault("fields", "extension-too-many", MOST_FIELDS)));
        }
        Set<String> names = new HashSet<>();
        Set<String> titles = new HashSet<>();
        register.fields().forEach(field -> {
            titles.add(TextFold.fold(field.titles().zh()));
            titles.add(TextFold.fold(field.titles().en()));
        });
        EXPLANATION_TITLES.forEach(title -> titles.add(TextFold.fold(title)));
        for (int i = 0; i < fields.size(); i++) {
            ExtensionField field = fields.get(i);
            String at = "fields/" + i + "/";
            name(field, at + "name", names);
            if (field.kind() == null) {
                add(at + "type", "extension-type");
                continue;
            }
            String zh = field.titles().zh();
            String en = field.titles().en();
            title(zh, at + "title/zh", titles);
            boolean same = zh != null && en != null && TextFold.fold(zh).equals(TextFold.fold(en));
            title(en, at + "title/en", same ? new HashSet<>() : titles);
            code(field, at + "codeList");
            numbers(field, at);
            text(field, at);
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Refuses with 422 {@code invalid-entry} more retired fields than are kept. */
    void requireRoom(List<ExtensionField> retired) {
        if (retired.size() > MOST_RETIRED) {
            throw Problem.invalid(List.of(fault("fields", "extension-too-many-retired", MOST_RETIRED)));
        }
    }

    private void name(ExtensionField field, String at, Set<String> names) {
        String name = field.name();
        if (name == null || !NAME.matcher(name).matches()) {
            add(at, "extension-name");
        } else if (register.field(name).isPresent() || TAKEN.contains(name)) {
            add(at, "extension-name-taken", name);
        } else if (!names.add(name)) {
            add(at, "extension-given-twice", name);
        } else if (related.stream().anyMatch(known -> isOther(known, field))) {
            add(at, "extension-type-changed", name);
        }
    }

    /** One name means one kind of value along a branch of the place tree, or stored values could not be read. */
    private static boolean isOther(ExtensionField known, ExtensionField field) {
        return known.name().equals(field.name())
                && (known.kind() != field.kind() || !Objects.equals(known.codeList(), field.codeList()));
    }

    private void title(String title, String at, Set<String> titles) {
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE || hasControl(title)) {
            add(at, "extension-title", LONGEST_TITLE);
        } else if (!titles.add(TextFold.fold(title))) {
            add(at, "extension-title-taken", title);
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private void code(ExtensionField field, String at) {
        boolean coded = field.kind() == Kind.CODE;
        if (coded != (field.codeList() != null)
                || coded && lists.find(field.codeList()).isEmpty()) {
            add(at, "extension-code-list");
        }
    }

    private void numbers(ExtensionField field, String at) {
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (min == null && max == null) {
            return;
        }
        boolean number = field.kind() == Kind.WHOLE_NUMBER || field.kind() == Kind.DECIMAL;
        int decimals = field.kind() == Kind.DECIMAL ? DECIMALS : 0;
        if (!number
                || !isKept(min, decimals)
                || !isKept(max, decimals)
                || min != null && max != null && min.compareTo(max) > 0) {
            add(at + (min == null ? "max" : "min"), "extension-bounds");
        }
    }

    /** The scale is looked at first: 1e-999999999 is a short text, and written out a gigabyte. */
    private static boolean isKept(BigDecimal bound, int decimals) {
        return bound == null
                || bound.scale() <= decimals
                        && bound.scale() >= -WHOLE_DIGITS
                        && bound.abs().compareTo(GREATEST) < 0;
    }

    private void text(ExtensionField field, String at) {
        boolean text = field.kind() == Kind.TEXT;
        Integer length = field.length();
        if (length != null && (!text || length < 1 || length > LONGEST_TEXT)) {
            add(at + "length", "extension-length", LONGEST_TEXT);
        }
        if (field.pattern() == null) {
            return;
        }
        boolean shortEnough =
                length != null && length <= LONGEST_MATCHED && field.pattern().length() <= LONGEST_MATCHED;
        if (!text || !shortEnough || !isPattern(field.pattern())) {
            add(at + "pattern", "extension-pattern", LONGEST_MATCHED);
        }
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return !ENDLESS.matcher(text).find();
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }

    private void add(String at, String code, Object... args) {
        faults.add(fault(at, code, args));
    }

    private static Fault fault(String at, String code, Object... args) {
        return new Fault(1, at, code, Severity.ERROR, List.of(args), null);
    }
}
