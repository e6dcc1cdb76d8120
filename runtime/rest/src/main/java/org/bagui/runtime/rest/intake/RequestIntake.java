package org.bagui.runtime.rest.intake;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.problem.Problems;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * What a request must be before a thread works on it: a short body is collected on no thread at all, long ones are read under
 * permits, and some threads are left for {@code /health} and for what comes in. So whoever sends slowly keeps nobody waiting.
 */
@Component(
        service = Filter.class,
        configurationPid = IntakeSettings.PID,
        property = {
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.filter.dispatcher=REQUEST",
            "osgi.http.whiteboard.filter.dispatcher=ASYNC",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)",
            Constants.SERVICE_RANKING + ":Integer=100"
        })
@Designate(ocd = IntakeSettings.class)
public final class RequestIntake implements Filter {
    /** Longest body that is held in memory, in bytes. */
    private static final int SHORT = 64 << 10;
    /** What bodies that are being collected hold together, in bytes. */
    private static final int COLLECTED = 64 << 20;

    private static final String HEALTH = ApiDispatcher.BASE + "/health";
    private static final String BUFFER = RequestIntake.class.getName();

    private final IntakeSettings settings;
    private final RefusalWriter refusals;
    private final Semaphore working;
    private final Semaphore collecting = new Semaphore(COLLECTED);
    private final UploadPermits uploads;

    /** An intake by these settings. */
    @Activate
    public RequestIntake(@Reference Problems problems, IntakeSettings settings) {
        this.settings = settings;
        this.refusals = new RefusalWriter(problems);
        this.working = new Semaphore(settings.requests());
        this.uploads = new UploadPermits(settings.uploads(), settings.uploads_per_caller());
    }

    @Override
    public void init(FilterConfig config) {
        // Nothing to set up: the component is ready when it is activated.
    }

    @Override
    public void doFilter(ServletRequest came, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) came;
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            CollectedBody buffer = (CollectedBody) request.getAttribute(BUFFER);
            work(buffer == null ? request : new BufferedRequest(request, buffer), response, chain);
        } else if (!hasBody(request)) {
            work(request, response, chain);
        } else if (isShort(request)) {
            collect(request, (HttpServletResponse) response);
        } else {
            try (UploadRequest upload = new UploadRequest(request, uploads, settings.upload_seconds())) {
                work(upload, response, chain);
            }
            UnreadBody.discard(request, (HttpServletResponse) response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Whether the body is announced as a short one; who first asks whether to send at all is asked for nothing here. */
    private static boolean isShort(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= SHORT
                && request.getHeader("Expect") == null;
    }

    private void collect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(settings.body_seconds() * 1_000L);
        CollectedBody buffer =
                new CollectedBody(request.getInputStream(), context, request.getContentLength(), collecting);
        context.addListener(new CollectionEnd(buffer, refusals, response));
        request.setAttribute(BUFFER, buffer);
        request.getInputStream().setReadListener(buffer);
    }

    private void work(HttpServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(HEALTH)) {
            chain.doFilter(request, response);
        } else if (working.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                working.release();
            }
        } else {
            refusals.write((HttpServletResponse) response, Problem.of(503, "platform-busy", 1));
        }
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
