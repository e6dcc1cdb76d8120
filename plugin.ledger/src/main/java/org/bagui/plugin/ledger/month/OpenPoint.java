package org.bagui.plugin.ledger.month;

import java.util.List;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/**
 * Something that keeps a month from being submitted.
 *
 * @param code stable code, kebab-case; its text is {@code fault.<code>} in the plugin's messages and says what to do
 * @param subject what it concerns, which fills place {@code {0}} of the text: a credit code, the code of a place
 * @param args values for the places {@code {1}}, {@code {2}} … of the text
 */
public record OpenPoint(String code, String subject, List<Object> args) {
    /** The point as an answer lists it. */
    public Fault fault() {
        return new Fault(1, subject, code, Severity.ERROR, args, null);
    }
}
