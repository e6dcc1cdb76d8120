package org.bagui.runtime.security.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.Test;

class AccountNamesTest {
    @Test
    void namesAreFoundWhateverThePlace() {
        try (SecurityFixture fixture = new SecurityFixture()) {
            fixture.addOfficer("liunan", "450203");
            fixture.addOfficer("guilin", "450300");
            AccountNames names = new AccountNames(fixture.database);
            assertEquals(
                    Map.of("liunan", "某人", "guilin", "某人"), names.of(List.of("liunan", "guilin", "gone", "liunan")));
            assertEquals(Map.of(), names.of(List.of()));
        }
    }
}
