package org.bagui.runtime.rest.dispatch;

import java.io.IOException;
import java.nio.charset.Charset;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.intake.RefusalWriter;
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
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.filter.dispatcher=REQUEST",
            "osgi.http.whiteboard.filter.dispatcher=ASYNC",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)"
        })
public final class OuterGuard implements Filter {
    private final RefusalWriter refusals;

    /** A guard with these texts. */
    @Activate
    public OuterGuard(@Reference Problems problems) {
        this.refusals = new RefusalWriter(problems);
    }

    @Override
    public void init(FilterConfig config) {
        // Nothing to set up: the component is ready when it is activated.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isKnownCharset(request.getCharacterEncoding())) {
            refusals.write((HttpServletResponse) response, Problem.of(415, "unsupported-media-type", ""));
        } else {
            answer(request, response, chain);
        }
    }

    private void answer(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException escaped) {
            if (response.isCommitted()) {
                throw escaped;
            }
            refusals.write((HttpServletResponse) response, escaped);
        }
    }

    private static boolean isKnownCharset(String name) {
        try {
            return name == null || Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
