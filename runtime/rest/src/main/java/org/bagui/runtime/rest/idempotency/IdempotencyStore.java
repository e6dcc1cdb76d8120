package org.bagui.runtime.rest.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives a repeated request under one {@code Idempotency-Key} the answer that the first one got.
 *
 * <p>An answer is kept for a day. A request that its run of the platform did not live to answer is looked for by its
 * origin after a minute: what it wrote is then the answer, and where it wrote nothing the key is free.
 */
@Component(service = IdempotencyStore.class)
public final class IdempotencyStore {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Clock clock;
    private final String run = UUID.randomUUID().toString();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Answers kept through these transactions. */
    @Activate
    public IdempotencyStore(@Reference Transactions transactions) {
        this(transactions, Clock.systemUTC());
    }

    IdempotencyStore(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An answer 201 to the making of something.
     *
     * @param location where it now stands
     * @param etag its version
     * @param body it itself, JSON
     */
    public record Answer(String location, String etag, byte[] body) {
        Response response() {
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, location)
                    .header(HttpHeaders.ETAG, etag)
                    .entity(body)
                    .build();
        }
    }

    /**
     * A request that may come again.
     *
     * @param keyHash digest of caller, register and key, or null without a key
     * @param requestHash digest of its parameters and body
     */
    public record Request(Actor actor, RegisterDefinition register, String keyHash, String requestHash) {
        private static final int ORIGIN_DIGITS = 40;

        /**
         * The request.
         *
         * @param key the key as sent, or null
         * @param parameters its parameters, in a fixed order
         * @throws Problem 400 {@code malformed-header} for a key that is no printable text of 1 to 200 characters
         */
        public static Request of(Actor actor, RegisterDefinition register, String key, String parameters, byte[] body) {
            if (key == null) {
                return new Request(actor, register, null, null);
            }
            if (!key.matches("[\\x21-\\x7e]{1,200}")) {
                throw Problem.of(400, "malformed-header", "Idempotency-Key");
            }
            String name = actor.username() + "\n" + register.name() + "\n" + key;
            return new Request(actor, register, Digest.of(name, new byte[0]), Digest.of(parameters, body));
        }

        /** Origin under which the request writes, so that what it wrote can be found. */
        public String origin() {
            return keyHash == null ? "rest" : "rest:" + keyHash.substring(0, ORIGIN_DIGITS);
        }
    }

    /** How to make an answer, and how to find again what a request that died has written. */
    public interface Making {
        /** Does what is asked. */
        Answer make();

        /** The answer about an entry that is there already. */
        Answer of(long id);
    }

    /** Does what is asked, or gives the first answer again. */
    public Response first(Request request, Making making) {
        return firstAnswer(request, making).response();
    }

    /** The same, for whoever answers in its own way. */
    public Answer firstAnswer(Request request, Making making) {
        if (request.keyHash() == null) {
            return making.make();
        }
        // Entered before the key is looked at: of requests at the same moment one is inside until its answer is kept.
        if (!underWay.add(request.keyHash())) {
            return meanwhile(request);
        }
        try {
            FirstAnswer earlier = reserved(request);
            return earlier == null ? made(request, making) : again(request, earlier, making);
        } finally {
            underWay.remove(request.keyHash());
        }
    }

    private Answer made(Request request, Making making) {
        return kept(request, attempted(request, making));
    }

    /** The answer while another request with the key is inside. */
    private Answer meanwhile(Request request) {
        FirstAnswer present = find(request.keyHash());
        if (present != null && !present.isOf(request.requestHash())) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        if (present == null || !present.isDone()) {
            throw Problem.of(409, "request-in-flight");
        }
        return present.answer();
    }

    private Answer attempted(Request request, Making making) {
        try {
            return making.make();
        } catch (RuntimeException refused) {
            release(request.keyHash());
            throw refused;
        }
    }

    private Answer again(Request request, FirstAnswer earlier, Making making) {
        if (!earlier.isOf(request.requestHash())) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        if (earlier.isDone()) {
            return earlier.answer();
        }
        boolean alive = !earlier.isOfRun(run) && !earlier.isOlderThan(LONGEST_REQUEST, clock.instant());
        if (alive || !takenOver(request, earlier)) {
            throw Problem.of(409, "request-in-flight");
        }
        var written = transactions.read(
                request.actor().scope(), session -> session.writtenBy(request.register(), request.origin()));
        return written.isEmpty() ? made(request, making) : kept(request, making.of(written.get(0)[0]));
    }

    /** Of several that find a dead request, one goes on with it. */
    private boolean takenOver(Request request, FirstAnswer dead) {
        Map<String, Object> values =
                Map.of("hash", request.keyHash(), "seen", dead.attempt(), "next", dead.attempt() + 1, "run", run);
        return 1
                == transactions.write(
                        Scope.everywhere(),
                        session -> session.execute(
                                "update FirstAnswer a set a.run = :run, a.attempt = :next"
                                        + " where a.keyHash = :hash and a.attempt = :seen",
                                values));
    }

    /** Takes the key, or gives what stands under it. */
    private FirstAnswer reserved(Request request) {
        Instant now = clock.instant();
        FirstAnswer earlier = find(request.keyHash());
        if (earlier != null && earlier.isOlderThan(KEPT, now)) {
            release(request.keyHash());
            earlier = null;
        }
        if (earlier != null) {
            return earlier;
        }
        try {
            transactions.write(Scope.everywhere(), session -> {
                session.execute(
                        "delete from FirstAnswer a where a.createdAt < :old",
                        Map.of("old", LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC)));
                session.persist(new FirstAnswer(request.keyHash(), request.requestHash(), run, now));
                session.flush();
                return null;
            });
            return null;
        } catch (Problem faster) {
            FirstAnswer other = faster.status() == 409 ? find(request.keyHash()) : null;
            if (other == null) {
                throw faster.status() == 409 ? Problem.causedBy(faster, 409, "request-in-flight") : faster;
            }
            return other;
        }
    }

    /** Keys belong to no place: they are the platform's own rows. */
    private FirstAnswer find(String keyHash) {
        return transactions.read(Scope.everywhere(), session -> session.find(FirstAnswer.class, keyHash));
    }

    private Answer kept(Request request, Answer answer) {
        transactions.write(Scope.everywhere(), session -> {
            FirstAnswer reserved = session.find(FirstAnswer.class, request.keyHash());
            if (reserved != null) {
                reserved.complete(answer);
            }
            return null;
        });
        return answer;
    }

    private void release(String keyHash) {
        transactions.write(
                Scope.everywhere(),
                session ->
                        session.execute("delete from FirstAnswer a where a.keyHash = :hash", Map.of("hash", keyHash)));
    }
}
