package org.bagui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;

class IdentityVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 25);
    private static final Set<String> AREAS = Set.of("450102", "450203", "450881", "451082", "450127");

    private static void check(String kind, Predicate<String> rule) {
        int seen = 0;
        for (Map<String, String> row : SharedData.copy("test_vectors.csv")) {
            if (row.get("kind").equals(kind)) {
                assertEquals(row.get("expected").equals("valid"), rule.test(row.get("value")), row::toString);
                seen++;
            }
        }
        assertEquals(10, seen);
    }

    @Test
    void creditCodes() {
        check("USCC", text -> CreditCode.check(text).isValid());
    }

    @Test
    void organisationCodes() {
        check("ORG", OrganisationCode::isValid);
    }

    @Test
    void citizenIds() {
        check("ID", text -> CitizenId.check(text, TODAY, AREAS::contains).isValid());
        check("ID", text -> CitizenId.check(text, TODAY).isValid());
    }

    @Test
    void mobileNumbers() {
        check("MOBILE", PhoneNumbers::isMobile);
    }
}
