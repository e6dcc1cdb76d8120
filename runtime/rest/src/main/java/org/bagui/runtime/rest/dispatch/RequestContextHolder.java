package org.bagui.runtime.rest.dispatch;

import java.util.Map;
import java.util.Optional;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication.ProgramToken;
import org.bagui.core.security.CallOrigin;
import org.bagui.core.security.CurrentActor;
import org.osgi.service.component.annotations.Component;

/** The request that each thread serves now. */
@Component(service = {RequestContextHolder.class, CurrentActor.class, CallOrigin.class})
public final class RequestContextHolder implements CurrentActor, CallOrigin {
    private final ThreadLocal<Call> present = new ThreadLocal<>();
    /** Facts of the request that the work of a thread of another kind goes back to. */
    private final ThreadLocal<Map<String, String>> carried = new ThreadLocal<>();

    /** The request of this thread, or null outside of any. */
    public Call present() {
        return present.get();
    }

    /** Says what the present request is about where its path does not tell: refusals then speak of that register's fields. */
    public void about(String register, PlaceCode place) {
        Call call = present.get();
        call.about(register);
        call.addressedTo(place);
    }

    void enter(Call call) {
        present.set(call);
    }

    void leave() {
        present.remove();
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> Problem.of(401, "not-signed-in"));
    }

    @Override
    public Optional<Actor> find() {
        Call call = present.get();
        return call == null || call.caller() == null
                ? Optional.empty()
                : Optional.of(call.caller().actor());
    }

    @Override
    public Map<String, String> facts() {
        Call call = present.get();
        if (call == null) {
            Map<String, String> before = carried.get();
            return before == null ? Map.of() : before;
        }
        ProgramToken token = call.caller() == null ? null : call.caller().token();
        return token == null
                ? Map.of()
                : Map.of("address", call.address(), "token", token.name(), "tokenIssuedBy", token.issuedBy());
    }

    @Override
    public Runnable carried(Runnable work) {
        Map<String, String> facts = facts();
        return () -> {
            carried.set(facts);
            try {
                work.run();
            } finally {
                carried.remove();
            }
        };
    }
}
