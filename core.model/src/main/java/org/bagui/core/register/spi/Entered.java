package org.bagui.core.register.spi;

import org.osgi.annotation.versioning.ProviderType;

/** What one row of a sheet gives, before it is read. */
@ProviderType
public interface Entered {
    /** The value as entered, or null where the row does not give the field. */
    Object get(String field);

    /** Puts a text in place of what was entered; the field must be one of the sheet's or of the rules' {@code fills}. */
    void put(String field, Object value);
}
