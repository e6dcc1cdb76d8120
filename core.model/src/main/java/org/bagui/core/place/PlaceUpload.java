package org.bagui.core.place;

import java.util.List;
import org.bagui.core.codelist.TableFault;

/**
 * What came of reading an uploaded table of places.
 *
 * @param places the places, none if there is any fault
 * @param faults what is wrong, in the order of the file, at most some 100
 * @param ignoredColumns columns of the file that mean nothing here
 */
public record PlaceUpload(List<Jurisdiction> places, List<TableFault> faults, List<String> ignoredColumns) {
    public PlaceUpload {
        places = List.copyOf(places);
        faults = List.copyOf(faults);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
