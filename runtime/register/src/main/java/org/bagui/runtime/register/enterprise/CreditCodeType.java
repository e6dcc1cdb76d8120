package org.bagui.runtime.register.enterprise;

import org.bagui.core.identity.CreditCode;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Credit codes: a wrong one is an error; one whose organisation code (places 9 to 17, GB 11714-1997) is doubtful is kept
 * with a warning, since some issued codes are so.
 */
@Component(service = FieldType.class)
public final class CreditCodeType implements FieldType {
    @Override
    public String name() {
        return "credit-code";
    }

    @Override
    public Reading read(String text) {
        CreditCode.Result result = CreditCode.check(text);
        if (!result.isValid()) {
            return new Reading(null, CreditCode.FAULT, Severity.ERROR);
        }
        return result.organisationCodeDoubtful()
                ? new Reading(result.code(), "organisation-code", Severity.WARNING)
                : Reading.of(result.code());
    }
}
