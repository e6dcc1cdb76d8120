package org.bagui.runtime.security.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private final SecurityFixture fixture = new SecurityFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRandomPasswordIsPrintedOnceAndMustBeChanged() {
        assertFalse(fixture.authentication.isReady());
        fixture.first.ensure();
        assertTrue(fixture.authentication.isReady());
        Matcher printed = Pattern.compile("(\\S+)\\R").matcher(fixture.printed());
        assertTrue(printed.find(), fixture.printed());
        SignedIn admin = signIn(printed.group(1));
        assertTrue(admin.passwordChangeRequired());
        assertEquals("450000", admin.actor().jurisdiction().text());
        fixture.first.ensure();
        assertEquals(1, fixture.printed().lines().count());
    }

    @Test
    void thePasswordOfTheFileStaysAndLaterStartsIgnoreIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "Given-Quomp1\n");
        fixture.environment.put("BAGUI_ADMIN_PASSWORD_FILE", file.toString());
        fixture.first.ensure();
        assertFalse(signIn("Given-Quomp1").passwordChangeRequired());
        assertEquals("", fixture.printed());
        Files.writeString(file, "Other-Quomp7");
        fixture.first.ensure();
        assertFalse(signIn("Given-Quomp1").passwordChangeRequired());
    }

    @Test
    void aFileThatCannotBeReadMakesNoAccount(@TempDir Path folder) {
        fixture.environment.put(
                "BAGUI_ADMIN_PASSWORD_FILE", folder.resolve("missing").toString());
        assertThrows(IllegalStateException.class, fixture.first::ensure);
        assertFalse(fixture.authentication.isReady());
        assertEquals(0L, fixture.database.value("select count(*) from account"));
    }

    private SignedIn signIn(String password) {
        return fixture.authentication.signIn("admin", password, "192.0.2.1").signedIn();
    }
}
