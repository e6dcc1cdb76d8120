package org.bagui.core.register.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Where rules put what they find; the code's text is {@code fault.<code>} in the l10n files. */
@ProviderType
public interface Faults {
    /** Refuses a row, shown at the given field. */
    void error(Row<?> row, String field, String code, Object... args);

    /** Keeps the row and asks about it. */
    void warning(Row<?> row, String field, String code, Object... args);

    /** Says something once for the whole input (repeated notes of one code and field are one). */
    void note(String field, String code, Object... args);
}
