package org.bagui.plugin.ledger.figures;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names of groups as people read them. */
@Component(service = GroupTitles.class)
public final class GroupTitles {
    private static final Map<Breakdown, String> LISTS =
            Map.of(Breakdown.INDUSTRY, "industry", Breakdown.SECTOR, "tertiary_sector", Breakdown.SIZE, "size_class");

    private final CodeLists lists;
    private final PlaceDirectory places;

    /** Names of these lists and places. */
    @Activate
    public GroupTitles(@Reference CodeLists lists, @Reference PlaceDirectory places) {
        this.lists = lists;
        this.places = places;
    }

    /** The names as they were at a moment, or as they are where that is null. */
    public GroupTitles asOf(Instant moment) {
        return moment == null ? this : new GroupTitles(lists.asOf(moment), places.asOf(moment));
    }

    /** The name of a group; its key where there is no name. */
    public String of(Breakdown by, String key, Locale locale) {
        if (LISTS.containsKey(by)) {
            return code(LISTS.get(by), key, locale);
        }
        return by == Breakdown.PARK || key.isEmpty() ? key : place(key, locale);
    }

    /** The name of a code, or the code where the list does not know it. */
    public String code(String list, String code, Locale locale) {
        return lists.find(list)
                .flatMap(found -> found.byCode(code))
                .map(found -> found.name(locale))
                .orElse(code);
    }

    /** The name of a place, or its code where the directory does not know it. */
    public String place(String code, Locale locale) {
        return PlaceCode.parse(code)
                .flatMap(places::find)
                .map(found -> found.name(locale))
                .orElse(code);
    }
}
