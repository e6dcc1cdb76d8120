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
import org.bagui.runtime.security.testing.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private final Room room = new Room();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRandomPasswordIsPrintedOnceAndMustBeChanged() {
        assertFalse(room.authentication.isReady());
        room.first.ensure();
        assertTrue(room.authentication.isReady());
        Matcher printed = Pattern.compile("(\\S+)\\R").matcher(room.printed());
        assertTrue(printed.find(), room.printed());
        SignedIn admin = signIn(printed.group(1));
        assertTrue(admin.passwordChangeRequired());
        assertEquals("450000", admin.actor().jurisdiction().text());
        room.first.ensure();
        assertEquals(1, room.printed().lines().count());
    }

    @Test
    void thePasswordOfTheFileStaysAndLaterStartsIgnoreIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "Given-Pass1\n");
        room.environment.put("BAGUI_ADMIN_PASSWORD_FILE", file.toString());
        room.first.ensure();
        assertFalse(signIn("Given-Pass1").passwordChangeRequired());
        assertEquals("", room.printed());
        Files.writeString(file, "Other-Pass1");
        room.first.ensure();
        assertFalse(signIn("Given-Pass1").passwordChangeRequired());
    }

    @Test
    void aFileThatCannotBeReadMakesNoAccount(@TempDir Path folder) {
        room.environment.put(
                "BAGUI_ADMIN_PASSWORD_FILE", folder.resolve("missing").toString());
        assertThrows(IllegalStateException.class, room.first::ensure);
        assertFalse(room.authentication.isReady());
        assertEquals(0L, room.database.value("select count(*) from account"));
    }

    private SignedIn signIn(String password) {
        return room.authentication.signIn("admin", password, "192.0.2.1").signedIn();
    }
}
