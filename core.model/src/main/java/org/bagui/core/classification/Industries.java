package org.bagui.core.classification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.TextFold;

/** Industries of GB/T 4754-2017: sections and divisions built in, groups and classes where they are loaded. */
public final class Industries {
    private static final Pattern DIGITS = Pattern.compile("([a-t]?)([0-9]{2,4})");
    private static final Pattern CODE = Pattern.compile("[0-9]{2,4}");
    private static final Set<String> INDUSTRY = Set.of("B", "C", "D");

    private final CodeList list;
    private final boolean classesLoaded;

    private Industries(CodeList list) {
        this.list = list;
        this.classesLoaded = list.codes().stream().anyMatch(code -> code.code().length() == 4);
    }

    /** The 20 sections and 97 divisions. */
    public static Industries builtIn() {
        return Holder.BUILT_IN;
    }

    /** The industries of a loaded list {@code industry}; sections and divisions that it lacks are added. */
    public static Industries of(CodeList loaded) {
        Map<String, CodeListEntry> codes = new LinkedHashMap<>();
        loaded.codes().forEach(code -> codes.put(code.code(), code));
        builtIn().list.codes().forEach(code -> codes.putIfAbsent(code.code(), code));
        return new Industries(loaded.withCodes(codes.values().stream().toList()));
    }

    /** The code list behind. */
    public CodeList list() {
        return list;
    }

    /** Whether classes (4 digits) are there, so that an unknown one is wrong. */
    public boolean classesLoaded() {
        return classesLoaded;
    }

    /**
     * The industry of a code or name, also of forms like C36, C3670 and 36 汽车制造业.
     *
     * <p>Where classes are not loaded, any code of 3 or 4 digits with a known division is taken and marked so.
     */
    public Optional<IndustryMatch> resolve(String text) {
        return list.resolve(text)
                .map(code -> new IndustryMatch(code.code(), code, false))
                .or(() -> byDigits(text));
    }

    private Optional<IndustryMatch> byDigits(String text) {
        if (text == null || text.length() > 20) {
            return Optional.empty();
        }
        Matcher matcher = DIGITS.matcher(TextFold.fold(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2);
        String letter = matcher.group(1).toUpperCase(Locale.ROOT);
        Optional<CodeListEntry> division = divisionOf(digits).flatMap(list::byCode);
        if (division.isEmpty()
                || !letter.isEmpty() && !letter.equals(sectionOf(digits).orElse(""))) {
            return Optional.empty();
        }
        Optional<IndustryMatch> listed = list.byCode(digits).map(code -> new IndustryMatch(digits, code, false));
        return listed.isPresent() || classesLoaded
                ? listed
                : Optional.of(new IndustryMatch(digits, division.get(), true));
    }

    /** The known division of a code of 2 to 4 digits. */
    public static Optional<String> divisionOf(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return builtIn().list.byCode(code.substring(0, 2)).map(CodeListEntry::code);
    }

    /** The section of a code: a section letter itself, or that of the known division. */
    public static Optional<String> sectionOf(String code) {
        if (code != null && code.length() == 1) {
            return builtIn().list.byCode(code).map(CodeListEntry::code);
        }
        return divisionOf(code).flatMap(builtIn().list::byCode).map(CodeListEntry::parent);
    }

    /** Whether the code is of manufacturing: section C, divisions 13 to 43. */
    public static boolean isManufacturing(String code) {
        return sectionOf(code).filter("C"::equals).isPresent();
    }

    /** Whether the code is of industry (工业): sections B, C and D. */
    public static boolean isIndustry(String code) {
        return sectionOf(code).filter(INDUSTRY::contains).isPresent();
    }

    private static final class Holder {
        private static final Industries BUILT_IN =
                new Industries(BuiltInCodeLists.lists().find("industry").orElseThrow());
    }
}
