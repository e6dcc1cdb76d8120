package org.bagui.runtime.rest.dispatch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.UUID;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Stands around the whole JAX-RS server: what the server cannot bear (an unknown character set makes it fail before any
 * resource is asked) is refused here, and what escapes from it ends as a refusal without innards.
 */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)"
        })
public final class OuterGuard implements Filter {
    private final Problems problems;

    /** A guard with these texts. */
    @Activate
    public OuterGuard(@Reference Problems problems) {
        this.problems = problems;
    }

    @Override
    public void init(FilterConfig config) {
        // Nothing to set up: the component is ready when it is activated.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isKnownCharset(request.getCharacterEncoding())) {
            UnreadBody.discard(request.getInputStream(), ((HttpServletRequest) request).getHeader("Content-Length"));
            send((HttpServletResponse) response, Problem.of(415, "unsupported-media-type", ""));
        } else {
            answer(request, response, chain);
        }
        UnreadBody.afterwards(request, response);
    }

    private void answer(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException escaped) {
            if (response.isCommitted()) {
                throw escaped;
            }
            send((HttpServletResponse) response, escaped);
        }
    }

    private static boolean isKnownCharset(String name) {
        try {
            return name == null || Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void send(HttpServletResponse to, Throwable refused) throws IOException {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Response problem = problems.response(refused, Locale.CHINESE, traceId, null);
        byte[] body = (byte[]) problem.getEntity();
        to.reset();
        to.setStatus(problem.getStatus());
        to.setContentType(Problems.TYPE);
        to.setHeader("Trace-Id", traceId);
        to.setHeader("X-Content-Type-Options", "nosniff");
        to.setContentLength(body.length);
        to.getOutputStream().write(body);
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
