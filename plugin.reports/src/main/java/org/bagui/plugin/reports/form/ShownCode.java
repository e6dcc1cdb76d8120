package org.bagui.plugin.reports.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cell shows of a code. An import reads each of them as the same code again. */
public enum ShownCode {
    /** The code as it stands: 34. */
    CODE,
    /** Its name: 通用设备制造业. */
    NAME,
    /** Both: 34 通用设备制造业. */
    BOTH;

    /** The one of a word in a layout or a setting. */
    public static Optional<ShownCode> named(String word) {
        return Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
