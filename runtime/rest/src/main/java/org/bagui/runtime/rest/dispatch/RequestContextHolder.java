package org.bagui.runtime.rest.dispatch;

import java.util.Optional;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.osgi.service.component.annotations.Component;

/** The request that each thread serves now. */
@Component(service = {RequestContextHolder.class, CurrentActor.class})
public final class RequestContextHolder implements CurrentActor {
    private final ThreadLocal<Call> present = new ThreadLocal<>();

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
}
