package org.bagui.runtime.rest.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.runtime.rest.idempotency.IdempotencyStore.Answer;

/** The answer that the first request under an idempotency key got, or the sign that it is still on its way. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class FirstAnswer {
    /** Digest of caller, register and key. */
    @Id
    protected String keyHash;

    /** Digest of the request. */
    protected String requestHash;

    /** Run of the platform that took the request up. */
    protected String run;

    /** Counts the runs that took it over. */
    protected Integer attempt;

    protected LocalDateTime createdAt;

    /** Whether the answer is there. */
    protected Boolean done;

    protected String location;
    protected String etag;
    protected String body;

    protected FirstAnswer() {}

    FirstAnswer(String keyHash, String requestHash, String run, Instant now) {
        this.keyHash = keyHash;
        this.requestHash = requestHash;
        this.run = run;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.done = false;
        this.attempt = 1;
    }

    boolean isDone() {
        return done;
    }

    int attempt() {
        return attempt;
    }

    boolean isOf(String request) {
        return requestHash.equals(request);
    }

    boolean isOfRun(String other) {
        return run.equals(other);
    }

    boolean isOlderThan(Duration age, Instant now) {
        return createdAt.plus(age).isBefore(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    void complete(Answer answer) {
        done = true;
        location = answer.location();
        etag = answer.etag();
        body = new String(answer.body(), StandardCharsets.UTF_8);
    }

    Answer answer() {
        return new Answer(location, etag, body.getBytes(StandardCharsets.UTF_8));
    }
}
