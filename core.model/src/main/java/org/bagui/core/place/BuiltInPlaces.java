package org.bagui.core.place;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.codelist.internal.ResourceTable;

/**
 * The places that the product knows out of the box: Guangxi with its 14 cities, 111 counties, 14 units 市本级 and 1,284
 * townships, state of 30 June 2023. Development zones and other provinces are loaded, see {@link PlaceCsv}.
 */
public final class BuiltInPlaces {
    private BuiltInPlaces() {}

    /** All of them, read once. */
    public static LoadedPlaces directory() {
        return Holder.DIRECTORY;
    }

    private static LoadedPlaces read() {
        List<Jurisdiction> places = new ArrayList<>();
        for (String resource : List.of("places.csv", "townships.csv")) {
            ResourceTable.read(
                    BuiltInPlaces.class,
                    resource,
                    row -> places.add(Jurisdiction.of(
                            PlaceCode.of(row.get("code")), row.get("name_zh"), row.get("name_en"), row.get("kind"))));
        }
        return LoadedPlaces.of(places);
    }

    private static final class Holder {
        private static final LoadedPlaces DIRECTORY = read();
    }
}
