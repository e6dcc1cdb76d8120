package org.bagui.runtime.rest.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bagui.core.security.Role;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.Server.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser's session: a cookie that scripts cannot read, and a word that must come with whatever writes. */
class BrowserSessionTest {
    private static final String SIGN_IN = "{\"username\":\"wei\",\"password\":\"right\",\"browser\":true}";
    private static final String CURRENT = "/sessions/current";

    private Server server;

    @BeforeEach
    void start() {
        server = new Server();
        server.authentication.add("wei", "450203", false, false, Role.OFFICER);
        server.authentication.add("machine", "450203", true, false, Role.OFFICER);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theTokenGoesIntoACookieThatScriptsCannotRead() {
        Answer opened = server.send(server.to("/sessions"), "POST", SIGN_IN);
        assertEquals(201, opened.status());
        assertFalse(opened.json().has("token"), opened::text);
        assertEquals("bagui-session=wei; Path=/api/v1; HttpOnly; SameSite=Strict", opened.header("Set-Cookie"));
        Answer proxied = server.send(server.to("/sessions").header("X-Forwarded-Proto", "https"), "POST", SIGN_IN);
        assertTrue(proxied.header("Set-Cookie").endsWith("; Secure"), proxied.header("Set-Cookie"));
    }

    @Test
    void aBrowserIsGivenWhatItShowsAtItsNextSignIn() {
        Answer opened = server.send(server.to("/sessions"), "POST", SIGN_IN);
        assertEquals("", server.authentication.lastDevice());
        assertTrue(opened.response()
                .headers()
                .allValues("Set-Cookie")
                .contains(
                        "bagui-device=known-wei; Max-Age=31536000; Path=/api/v1/sessions; HttpOnly; SameSite=Strict"));
        server.send(server.to("/sessions").header("Cookie", "a=b; bagui-device=known-wei"), "POST", SIGN_IN);
        assertEquals("known-wei", server.authentication.lastDevice());
        Answer program = server.send(
                server.to("/sessions").header("Cookie", "bagui-device=known-wei"),
                "POST",
                SIGN_IN.replace("true", "false"));
        assertNull(server.authentication.lastDevice());
        assertNull(program.header("Set-Cookie"));
    }

    @Test
    void failuresCountForTheCallerNotForTheProxy() {
        server.send(server.to("/sessions").header("X-Forwarded-For", "198.51.100.1, 203.0.113.9"), "POST", SIGN_IN);
        assertEquals("203.0.113.9", server.authentication.lastAddress());
        server.send(server.to("/sessions"), "POST", SIGN_IN);
        assertEquals("127.0.0.1", server.authentication.lastAddress());
    }

    @Test
    void whateverWritesMustShowTheWord() {
        Answer current = server.send(server.to(CURRENT).header("Cookie", "a=b; bagui-session=wei; c"));
        assertEquals(200, current.status());
        String word = current.json().path("csrfToken").asText();
        assertEquals(BrowserSession.word("wei"), word);
        for (String shown : new String[] {"", "wrong", word + "x"}) {
            Answer refused = server.send(server.to(CURRENT)
                    .header("Cookie", "bagui-session=wei")
                    .header(BrowserSession.HEADER, shown)
                    .DELETE());
            assertEquals("403 csrf-token-required", refused.refusal());
        }
        Answer ended = server.send(server.to(CURRENT)
                .header("Cookie", "bagui-session=wei")
                .header(BrowserSession.HEADER, word)
                .DELETE());
        assertEquals(204, ended.status());
        assertTrue(ended.header("Set-Cookie").startsWith("bagui-session=; Max-Age=0; Path=/api/v1"));
        assertEquals(
                "401 not-signed-in",
                server.send(server.to(CURRENT).header("Cookie", "bagui-session=wei"))
                        .refusal());
    }

    @Test
    void aTokenInTheHeaderCountsAloneAndAProgramHasNoCookie() {
        assertEquals(
                401,
                server.send(server.to(CURRENT)
                                .header("Cookie", "bagui-session=wei")
                                .header("Authorization", "Bearer nobody"))
                        .status());
        assertEquals(
                401,
                server.send(server.to(CURRENT).header("Cookie", "bagui-session=machine"))
                        .status());
        Answer again = server.send(server.to("/sessions").header("Cookie", "bagui-session=wei"), "POST", SIGN_IN);
        assertEquals(201, again.status());
    }
}
