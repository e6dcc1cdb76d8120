package org.bagui.runtime.rest.intake;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.bagui.runtime.rest.problem.Problems;

/** Writes a refusal where no resource has been asked yet. */
public final class RefusalWriter {
    private final Problems problems;

    /** Refusals with these texts. */
    public RefusalWriter(Problems problems) {
        this.problems = problems;
    }

    /** Answers with a refusal and nothing else. */
    public void write(HttpServletResponse to, Throwable refused) throws IOException {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Response problem = problems.response(refused, Locale.CHINESE, traceId, null);
        byte[] body = (byte[]) problem.getEntity();
        to.reset();
        to.setStatus(problem.getStatus());
        to.setContentType(Problems.TYPE);
        to.setHeader("Trace-Id", traceId);
        to.setHeader("X-Content-Type-Options", "nosniff");
        String again = problem.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (again != null) {
            to.setHeader(HttpHeaders.RETRY_AFTER, again);
        }
        to.setContentLength(body.length);
        to.getOutputStream().write(body);
    }
}
