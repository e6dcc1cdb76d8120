package org.bagui.runtime.console;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;

/** {@code /}: whoever opens the server's bare address gets to the console. A filter, since JAX-RS has the servlet of all paths. */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)"
        })
public final class FrontDoor implements Filter {
    @Override
    public void init(FilterConfig config) {
        // Nothing to set up.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!((HttpServletRequest) request).getRequestURI().equals("/")) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse to = (HttpServletResponse) response;
        to.setStatus(HttpServletResponse.SC_FOUND);
        to.setHeader("Location", "/console/");
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
