package org.bagui.runtime.rest.dispatch;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what the server itself refuses before the front has seen it, and for streams that break. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsName(ProblemMapper.NAME)
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    /** Name of the extension in the whiteboard. */
    public static final String NAME = "bagui.problem";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Problems problems;

    /** A mapper with these texts. */
    @Activate
    public ProblemMapper(@Reference Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Call call = Call.known(JAXRSUtils.getCurrentMessage());
        if (call != null) {
            if (thrown instanceof IOException) {
                // What the front answered is being written: the caller has gone, and nobody reads what comes now.
                LOG.info("traceId {}: the answer could not be written: {}", call.traceId(), thrown.getMessage());
                return Response.status(Response.Status.BAD_REQUEST).build();
            }
            return problems.response(thrown, call.locale(), call.traceId(), call.register(), call.place());
        }
        // The dispatcher was never reached: what fails here is the reading of the request line and the headers.
        boolean known = thrown instanceof WebApplicationException || thrown instanceof Problem;
        Throwable refusal = known ? thrown : Problem.causedBy(thrown, 400, "malformed-request");
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Response response = problems.response(refusal, Locale.CHINESE, traceId, null);
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, web.getResponse().getHeaderString("Allow"));
        }
        response.getHeaders().putSingle("Trace-Id", traceId);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        return response;
    }
}
