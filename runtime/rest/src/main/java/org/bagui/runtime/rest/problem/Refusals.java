package org.bagui.runtime.rest.problem;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import javax.ws.rs.WebApplicationException;
import org.apache.cxf.interceptor.Fault;
import org.bagui.core.problem.Problem;

/** Tells the refusal that any throwable stands for. */
public final class Refusals {
    private Refusals() {}

    /** The refusal; 500 {@code internal-error} for what is nobody's fault but the platform's. */
    public static Problem of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof Fault
                        || cause instanceof InvocationTargetException
                        || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof WebApplicationException web) {
            return of(web);
        }
        return Problem.causedBy(thrown, 500, "internal-error");
    }

    private static Problem of(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        String code =
                switch (status) {
                    case 400 -> "malformed-request";
                    case 401 -> "not-signed-in";
                    case 403 -> "not-permitted";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "body-too-large";
                    case 415 -> "unsupported-media-type";
                    case 503 -> "unavailable";
                    default -> status < 500 ? "malformed-request" : "internal-error";
                };
        return Problem.causedBy(web, status, code, "");
    }
}
