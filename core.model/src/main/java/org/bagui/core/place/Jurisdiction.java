package org.bagui.core.place;

import java.util.Locale;
import java.util.Objects;

/**
 * A place as the directory knows it.
 *
 * @param code official code
 * @param nameZh official Chinese name
 * @param nameEn English name, empty where there is none (townships)
 * @param level level, that of the code
 * @param parent place one level up, null at the top
 * @param kind what it is: {@code autonomous-region}, {@code prefecture-city}, {@code district}, {@code county},
 *     {@code autonomous-county}, {@code county-level-city}, {@code city-proper}, {@code zone}, {@code town} …
 */
public record Jurisdiction(
        PlaceCode code, String nameZh, String nameEn, PlaceLevel level, PlaceCode parent, String kind) {
    /** Kind of the unit 市本级. */
    public static final String CITY_PROPER = "city-proper";

    /** Kind of a development zone that reports like a county. */
    public static final String ZONE = "zone";

    public Jurisdiction {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(nameZh, "nameZh");
        Objects.requireNonNull(kind, "kind");
        nameEn = nameEn == null ? "" : nameEn;
        if (level != code.level()) {
            throw new IllegalArgumentException("place " + code + " is of level " + code.level() + ", not " + level);
        }
    }

    /** A place whose parent is the one its code says. */
    public static Jurisdiction of(PlaceCode code, String nameZh, String nameEn, String kind) {
        return new Jurisdiction(
                code, nameZh, nameEn, code.level(), code.parent().orElse(null), kind);
    }

    /** Whether it is a unit of the official list of divisions, and not one that only reports beside them. */
    public boolean isDivision() {
        return !kind.equals(CITY_PROPER) && !kind.equals(ZONE);
    }

    /** The name in the language asked for; Chinese where there is no English one. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && !nameEn.isEmpty() ? nameEn : nameZh;
    }
}
