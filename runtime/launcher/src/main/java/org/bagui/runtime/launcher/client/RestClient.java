package org.bagui.runtime.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.LauncherException;

/** A program that uses the platform as any other would: over REST, with an account of its own. */
public final class RestClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI api;
    private String token;

    /** A client that is not signed in; {@code base} is any address of the platform. */
    public RestClient(URI base) {
        this.api = base.resolve("/api/v1/");
    }

    /** Signs in; later requests carry the session's token. */
    public RestClient signIn(String username, String password) {
        token = null;
        Answer answer = post("sessions", Map.of("username", username, "password", password));
        token = answer.orThrow().json().path("token").asText();
        return this;
    }

    /**
     * Makes an account and signs in as it, its first password changed as the platform demands.
     *
     * @return the client, signed in
     */
    public RestClient account(String username, String jurisdiction, List<String> roles, String password) {
        return account(
                Map.of("username", username, "displayName", username, "jurisdiction", jurisdiction, "roles", roles),
                password);
    }

    /**
     * Makes an account of these members, all but the password, and signs in as it as {@link #account(String, String, List,
     * String)} does.
     *
     * @return the client, signed in
     */
    public RestClient account(Map<String, Object> account, String password) {
        String username = (String) account.get("username");
        String first = RandomPasswords.random();
        Map<String, Object> whole = new HashMap<>(account);
        whole.put("password", first);
        post("accounts", whole).orThrow();
        RestClient other = new RestClient(api).signIn(username, first);
        other.post("accounts/" + username + "/password", Map.of("currentPassword", first, "newPassword", password))
                .orThrow();
        return other.signIn(username, password);
    }

    /** Token of the session, or null before it. */
    public String token() {
        return token;
    }

    /** Reads. */
    public Answer get(String path) {
        return exchange("GET", path, null, null);
    }

    /** Reads JSON that must be there. */
    public JsonNode read(String path) {
        return get(path).orThrow().json();
    }

    /** Sends JSON. */
    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    /** Sends JSON with any method; header names and values alternate. */
    public Answer json(String method, String path, Object body, String... headers) {
        try {
            return exchange(
                    method,
                    path,
                    "application/json",
                    BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)),
                    headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends any body. */
    public Answer send(String method, String path, String type, byte[] body, String... headers) {
        return exchange(method, path, type, BodyPublishers.ofByteArray(body), headers);
    }

    /** Sends a request and reads the whole answer; header names and values alternate. */
    public Answer exchange(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofMinutes(5));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            builder.header("Content-Type", type);
        }
        if (headers.length > 0) {
            builder.headers(headers);
        }
        HttpRequest request = builder.method(method, body == null ? BodyPublishers.noBody() : body)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String asked = method + " " + request.uri().getPath();
            return new Answer(asked, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new LauncherException("平台没有应答 The platform does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("请求被中断 The request was interrupted", e);
        }
    }
}
