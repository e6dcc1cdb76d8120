package org.bagui.runtime.rest.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.route.MethodRule;

/** Says who the caller is and whether it may; denials of signed-in callers go into the audit log. */
final class AccessFilter {
    private static final String SCHEME = "Bearer ";

    private final Authentication authentication;
    private final AuditLog audit;
    private final RefusalCount refusals = new RefusalCount(System::nanoTime);

    AccessFilter(Authentication authentication, AuditLog audit) {
        this.authentication = authentication;
        this.audit = audit;
    }

    /** Finds out who sends the request; a token that does not hold makes an anonymous one. */
    void identify(Call call) {
        String header = call.header("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String token = header.substring(SCHEME.length()).strip();
            Optional<SignedIn> caller = authentication.byToken(token);
            caller.ifPresent(signedIn -> call.from(token, signedIn));
        } else if (header == null) {
            String token = BrowserSession.token(call.header("Cookie"));
            Optional<SignedIn> caller = token == null ? Optional.empty() : authentication.byToken(token);
            caller.filter(signedIn -> !signedIn.program()).ifPresent(signedIn -> call.fromBrowser(token, signedIn));
        }
    }

    /** Refuses an anonymous caller. */
    void requireCaller(Call call) {
        if (call.caller() == null) {
            throw Problem.of(401, "not-signed-in");
        }
    }

    /** Refuses a caller that may not do what the rule stands for. */
    void requirePermission(Call call, MethodRule rule) {
        SignedIn caller = call.caller();
        if (caller == null || rule.permission().equals(Permission.ANONYMOUS)) {
            return;
        }
        if (call.isFromBrowser()
                && !BrowserSession.isProven(call.method(), call.token(), call.header(BrowserSession.HEADER))) {
            throw Problem.of(403, "csrf-token-required", BrowserSession.HEADER);
        }
        if (caller.passwordChangeRequired() && !caller.program() && !rule.beforePasswordChange()) {
            throw Problem.of(403, "password-change-required");
        }
        boolean any = rule.permission().equals(Permission.SIGNED_IN);
        if (caller.program() && rule.peopleOnly() || !any && !caller.actor().may(rule.permission())) {
            denied(call, rule.permission());
            throw Problem.of(403, "not-permitted", rule.permission());
        }
    }

    /** Refuses a place outside the caller's as not there. */
    void requirePlace(Call call, String text) {
        PlaceCode place = PlaceCode.parse(text).orElseThrow(() -> Problem.of(400, "bad-place", shown(text)));
        if (call.caller() != null) {
            call.caller().actor().requirePlace(place);
        }
    }

    /** Records that the caller reached for what lies outside its scope; the answer does not tell. */
    void outOfScope(Call call) {
        if (call.caller() != null) {
            record(call, "out-of-scope", Map.of());
        }
    }

    private void denied(Call call, String permission) {
        record(call, "request-denied", Map.of("permission", permission));
    }

    /** Records a refusal; of very many of one account in one minute, their number with the next one. */
    private void record(Call call, String act, Map<String, String> more) {
        Actor actor = call.caller().actor();
        OptionalInt unrecorded = refusals.add(actor.username());
        if (unrecorded.isEmpty()) {
            return;
        }
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("method", call.method());
        if (unrecorded.getAsInt() > 0) {
            facts.put("unrecorded", Integer.toString(unrecorded.getAsInt()));
        }
        audit.record(new AuditEvent(
                actor.username(), act, call.route(), actor.jurisdiction().from(), "denied", facts));
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= 20 ? clean : clean.substring(0, 20) + "…";
    }
}
