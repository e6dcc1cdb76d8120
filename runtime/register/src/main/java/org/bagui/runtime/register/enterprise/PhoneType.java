package org.bagui.runtime.register.enterprise;

import org.bagui.core.identity.PhoneNumbers;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Telephone cells with one or two numbers; a wrong number is a warning and never the loss of the row, so that of a text
 * too long for its column the beginning is kept.
 */
@Component(service = FieldType.class)
public final class PhoneType implements FieldType {
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Reading read(String text) {
        PhoneNumbers.Result result = PhoneNumbers.check(text);
        if (result.isValid()) {
            return Reading.of(result.text());
        }
        String typed = result.text();
        String kept = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        // Half of a character outside the basic plane is no text.
        boolean torn = !kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1));
        return new Reading(torn ? kept.substring(0, kept.length() - 1) : kept, "mobile", Severity.WARNING);
    }
}
