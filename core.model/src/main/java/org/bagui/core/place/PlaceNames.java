package org.bagui.core.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.TextFold;

/** The short names that sheets use for a place, derived from its full name. */
final class PlaceNames {
    private static final List<String> AUTONOMOUS = List.of("自治区", "自治州", "自治县", "自治旗");
    private static final List<String> UPPER = List.of("地区", "省", "市", "区", "县", "州", "旗", "盟");
    private static final List<String> LOWER = List.of("民族乡", "街道", "镇", "乡");
    private static final List<String> SUBDISTRICT = List.of("街道办事处", "街道办", "办事处", "街办");
    private static final List<String> CITY_PROPER = List.of("市本级", "本级", "市直", "市级");

    private PlaceNames() {}

    /** Short names, folded, without the full one. */
    static Set<String> shortNames(Jurisdiction place) {
        String name = TextFold.fold(place.nameZh());
        Set<String> names = new LinkedHashSet<>();
        if (place.kind().equals(Jurisdiction.CITY_PROPER)) {
            names.addAll(CITY_PROPER);
            names.add(name.replace("市本级", "本级"));
        } else if (place.level().compareTo(PlaceLevel.COUNTY) <= 0) {
            upper(name, names);
        } else if (place.level() == PlaceLevel.TOWNSHIP) {
            lower(name, names);
        }
        names.removeIf(text -> text.length() < 2 || text.equals(name));
        return names;
    }

    private static void upper(String name, Set<String> names) {
        String ending = ending(name, AUTONOMOUS);
        if (ending.isEmpty()) {
            names.add(without(name, ending(name, UPPER)));
            return;
        }
        String base = withoutPeoples(without(name, ending));
        names.add(base);
        names.add(base + ending.charAt(2));
        names.add(name.substring(0, name.length() - 1));
    }

    private static void lower(String name, Set<String> names) {
        String ending = ending(name, LOWER);
        String base = without(name, ending);
        names.add(base);
        if (ending.equals("街道")) {
            SUBDISTRICT.forEach(office -> names.add(base + office));
        } else if (ending.endsWith("乡")) {
            String plain = withoutPeoples(base);
            names.add(plain);
            names.add(plain + "乡");
        }
    }

    /** 双江拉祜族佤族布朗族傣族 is 双江; never shorter than two characters. */
    private static String withoutPeoples(String name) {
        String rest = name;
        String ending = ending(rest, Peoples.NAMES);
        while (!ending.isEmpty() && rest.length() - ending.length() >= 2) {
            rest = without(rest, ending);
            ending = ending(rest, Peoples.NAMES);
        }
        return rest;
    }

    private static String ending(String name, List<String> endings) {
        return endings.stream().filter(name::endsWith).findFirst().orElse("");
    }

    private static String without(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }

    /** Names of the 56 peoples (GB/T 3304), the longer ones first so that 土家族 is not cut to 家族. */
    private static final class Peoples {
        private static final List<String> NAMES = names();

        private static List<String> names() {
            List<String> names = new ArrayList<>(List.of("各族"));
            CodeList ethnic = BuiltInCodeLists.lists().find("ethnic").orElseThrow();
            ethnic.codes().stream()
                    .map(CodeListEntry::nameZh)
                    .filter(name -> name.endsWith("族"))
                    .forEach(names::add);
            names.sort((a, b) -> b.length() - a.length());
            return List.copyOf(names);
        }
    }
}
