package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentPropertiesTest {

    @Test
    void takesWhatIsMeantForBagui() {
        Map<String, String> environment = Map.of("BAGUI_DATABASE_PASSWORD_FILE", "/run/secret", "PATH", "/bin");
        assertEquals(
                Map.of("bagui.database.password.file", "/run/secret"), new EnvironmentProperties(environment).map());
    }

    @Test
    void refusesAPasswordAndSaysWhatToDo() {
        EnvironmentProperties properties = new EnvironmentProperties(Map.of("BAGUI_DATABASE_PASSWORD", "x1y2z3"));
        String said = assertThrows(LauncherException.class, properties::map).getMessage();
        assertTrue(said.contains("BAGUI_DATABASE_PASSWORD_FILE"), said);
        assertTrue(!said.contains("x1y2z3"), "the password was shown");
    }
}
