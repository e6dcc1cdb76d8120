package org.bagui.core.codelist;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading an uploaded code list.
 *
 * @param list the list, empty if there is any fault
 * @param faults what is wrong, in the order of the file, at most some 100
 * @param ignoredColumns columns of the file that mean nothing here
 */
public record CodeListUpload(Optional<CodeList> list, List<TableFault> faults, List<String> ignoredColumns) {
    public CodeListUpload {
        faults = List.copyOf(faults);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
