package org.bagui.runtime.rest.dispatch;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.utils.HttpUtils;
import org.apache.cxf.message.Message;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.runtime.rest.route.InFlightRequests;

/** One request: what it asks for, who sends it, and under which trace it runs. */
public final class Call {
    private final Message message;
    private final TrustedProxies proxies;
    private final String method;
    private final String path;
    private final String traceId;
    private final Locale locale;
    private final long began = System.nanoTime();
    private String token;
    private SignedIn caller;
    private String register;
    private PlaceCode place;
    private String route = "unmatched";
    private String allowed;
    private MediaType produced;
    private InFlightRequests visited;
    private boolean abandoned;
    private boolean browser;

    private Call(Message message, TrustedProxies proxies) {
        this.message = message;
        this.proxies = proxies;
        this.method = (String) message.get(Message.HTTP_REQUEST_METHOD);
        this.path = HttpUtils.getPathToMatch(message, true);
        this.traceId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        this.locale = Languages.best(header("Accept-Language"));
    }

    /** The call of a message that has just come in; the exchange knows it from now on. */
    static Call of(Message message, TrustedProxies proxies) {
        Call call = new Call(message, proxies);
        message.getExchange().put(Call.class, call);
        return call;
    }

    /** The call that a message belongs to, or null where the front has not seen it. */
    static Call known(Message message) {
        return message == null ? null : message.getExchange().get(Call.class);
    }

    Message message() {
        return message;
    }

    String method() {
        return method;
    }

    /** Path of the request as sent, undecoded, from the root of the server. */
    String path() {
        return path;
    }

    /** Query as sent, or null. */
    String query() {
        return (String) message.get(Message.QUERY_STRING);
    }

    /** First value of a header, or null. */
    public String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> headers(String name) {
        @SuppressWarnings("unchecked")
        Map<String, List<String>> headers = (Map<String, List<String>>) message.get(Message.PROTOCOL_HEADERS);
        List<String> values = headers == null ? null : headers.get(name);
        return values == null ? List.of() : values;
    }

    /** Address that the request came from, by what trusted proxies in front say of it. */
    public String address() {
        return message.get("HTTP.REQUEST") instanceof HttpServletRequest http
                ? proxies.client(http.getRemoteAddr(), headers("X-Forwarded-For"))
                : "-";
    }

    /** Name under which the log tells of this request. */
    public String traceId() {
        return traceId;
    }

    /** Whether the request came over a connection that nobody can listen to, by what a trusted proxy in front says of it, too. */
    public boolean isSecure() {
        return message.get("HTTP.REQUEST") instanceof HttpServletRequest http
                && (http.isSecure()
                        || "https".equalsIgnoreCase(header("X-Forwarded-Proto"))
                                && proxies.contains(http.getRemoteAddr()));
    }

    /** Language of the answer. */
    public Locale locale() {
        return locale;
    }

    /** Token that the caller has shown and that holds, or null. */
    public String token() {
        return token;
    }

    /** The caller, or null for an anonymous one. */
    public SignedIn caller() {
        return caller;
    }

    /** Register that the path names, or null. */
    public String register() {
        return register;
    }

    /** Place whose tenant counts for the request: the one it names, else the caller's; null for an anonymous caller. */
    public PlaceCode place() {
        return place;
    }

    /** Template of the path, for metrics. */
    String route() {
        return route;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    void from(String shown, SignedIn signedIn) {
        token = shown;
        caller = signedIn;
    }

    void fromBrowser(String shown, SignedIn signedIn) {
        from(shown, signedIn);
        browser = true;
    }

    /** Whether the caller is known by the cookie of a browser. */
    public boolean isFromBrowser() {
        return browser;
    }

    void about(String named) {
        register = named;
    }

    void addressedTo(PlaceCode addressed) {
        place = addressed;
    }

    void matched(String template) {
        route = template;
    }

    /** Verbs that the path takes, where the request's is none of them; else null. */
    String allowed() {
        return allowed;
    }

    void allow(Set<String> verbs) {
        allowed = String.join(", ", verbs);
    }

    /** Type of the answer that was agreed on, or null. */
    MediaType produced() {
        return produced;
    }

    void produce(MediaType type) {
        produced = type;
    }

    /** Enters a resource; false where it has left. */
    boolean visit(InFlightRequests inFlight) {
        if (!inFlight.enter()) {
            return false;
        }
        visited = inFlight;
        return true;
    }

    /** The caller is answered while a plugin may still read the request: the connection ends with the answer. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /** The request is done: its resource may go. */
    void end() {
        if (visited != null) {
            visited.leave();
            visited = null;
        }
    }
}
