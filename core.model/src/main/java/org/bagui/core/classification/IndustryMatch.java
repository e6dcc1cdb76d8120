package org.bagui.core.classification;

import org.bagui.core.codelist.CodeListEntry;

/**
 * The industry that a text stands for.
 *
 * @param code section letter or 2 to 4 digits (GB/T 4754-2017)
 * @param known the code in the list; the division where groups and classes are not loaded
 * @param listNotLoaded whether the code was taken on the word of its division, to be kept with a note
 */
public record IndustryMatch(String code, CodeListEntry known, boolean listNotLoaded) {
    /** Whether it is a whole section, too coarse for an enterprise. */
    public boolean isSection() {
        return code.length() == 1;
    }
}
