package org.bagui.plugin.laborcoop.occupation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;

/** Keys of occupations for tests. */
public final class OccupationSample {
    private static final CodeListEntry WELDER =
            new CodeListEntry("occupation", "6-18-02-04", "焊工", "Welder", List.of("电焊工"), "", false);

    private OccupationSample() {}

    /** Keys by a list that knows the welder alone. */
    public static OccupationKeys keys() {
        return keys(List.of(WELDER));
    }

    /** Keys where no list is loaded. */
    public static OccupationKeys unlisted() {
        return keys(List.of());
    }

    private static OccupationKeys keys(List<CodeListEntry> codes) {
        CodeList list = new CodeList("occupation", "职业", "Occupation", codes);
        return new OccupationKeys(new CodeLists() {
            @Override
            public Optional<CodeList> find(String name) {
                return name.equals("occupation") ? Optional.of(list) : Optional.empty();
            }

            @Override
            public Set<String> names() {
                return Set.of("occupation");
            }
        });
    }
}
