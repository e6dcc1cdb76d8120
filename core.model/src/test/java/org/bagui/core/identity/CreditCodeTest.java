package org.bagui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.bagui.core.identity.CreditCode.Fault;
import org.junit.jupiter.api.Test;

class CreditCodeTest {
    private static final String GOOD = "91450200MAT000018B";

    private static Fault fault(String text) {
        return CreditCode.check(text).fault().orElse(null);
    }

    @Test
    void normalisesBeforeTheCheck() {
        for (String text : new String[] {" 91450200mat000018b\u3000", "９１４５０２００ＭＡＴ０００018B", "\uFEFF" + GOOD + "\n"}) {
            CreditCode.Result result = CreditCode.check(text);
            assertEquals(GOOD, result.code());
            assertTrue(result.isValid());
            assertFalse(result.organisationCodeDoubtful());
        }
    }

    @Test
    void saysWhyACodeIsWrong() {
        assertEquals(Fault.BLANK, fault(null));
        assertEquals(Fault.BLANK, fault(" \u3000"));
        assertEquals(Fault.LENGTH, fault("91450200MAT000018"));
        assertEquals(Fault.LENGTH, fault("9".repeat(100_000)));
        assertEquals(Fault.CHARACTER, fault("91450200MIT000018B"));
        assertEquals(Fault.CHARACTER, fault("9145020AMAT000018B"));
        assertEquals(Fault.CHARACTER, fault("91450200MAT00001\uD83D\uDE00"));
        assertEquals(Fault.CHECK, fault("91450200MAT000018C"));
        assertEquals("uscc-check", Fault.CHECK.code());
        assertEquals("914502", CreditCode.check("914502").code());
    }

    @Test
    void aBadOrganisationCodeInsideIsAWarning() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String head = "91450200MAT000019";
        String code = null;
        for (char check : alphabet.toCharArray()) {
            code = CreditCode.check(head + check).isValid() ? head + check : code;
        }
        CreditCode.Result result = CreditCode.check(code);
        assertTrue(result.isValid());
        assertTrue(result.organisationCodeDoubtful());
    }

    @Test
    void organisationCodesMayHaveAHyphen() {
        assertEquals("D2143569X", OrganisationCode.normalise(" d2143569-x"));
        assertTrue(OrganisationCode.isValid("D2143569X"));
        assertFalse(OrganisationCode.isValid("D2143569-X"));
        assertFalse(OrganisationCode.isValid(null));
        assertEquals(Optional.empty(), CreditCode.check(GOOD).fault());
    }
}
