package org.bagui.runtime.rest.intake;

import java.io.IOException;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletResponse;
import org.bagui.core.problem.Problem;

/** Gives back what a collected body holds, and refuses the request whose body did not come in time. */
final class CollectionEnd implements AsyncListener {
    private final CollectedBody buffer;
    private final RefusalWriter refusals;
    private final HttpServletResponse response;

    CollectionEnd(CollectedBody buffer, RefusalWriter refusals, HttpServletResponse response) {
        this.buffer = buffer;
        this.refusals = refusals;
        this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        buffer.release();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        response.setHeader("Connection", "close");
        refusals.write(response, Problem.of(408, "body-too-slow"));
        event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        // The completion follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Whoever works on the request may wait on terms of its own; the body is there.
    }
}
