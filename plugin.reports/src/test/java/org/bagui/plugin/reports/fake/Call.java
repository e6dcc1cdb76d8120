package org.bagui.plugin.reports.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.jaxrs.impl.UriInfoImpl;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;

/** Address and headers of a request as resources get them. */
public final class Call {
    private static final String BASE = "/api/v1";

    private final Message message = new MessageImpl();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    /** A request to a path below the interface's base, with its query. */
    public static Call to(String pathAndQuery) {
        return new Call(pathAndQuery);
    }

    private Call(String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        Exchange exchange = new ExchangeImpl();
        exchange.setInMessage(message);
        message.setExchange(exchange);
        message.put(Message.ENDPOINT_ADDRESS, "http://localhost" + BASE);
        message.put(Message.BASE_PATH, BASE);
        message.put(Message.REQUEST_URI, BASE + (query < 0 ? pathAndQuery : pathAndQuery.substring(0, query)));
        message.put(Message.QUERY_STRING, query < 0 ? null : pathAndQuery.substring(query + 1));
        message.put(Message.PROTOCOL_HEADERS, headers);
    }

    /** Adds a header. */
    public Call with(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    /** A query parameter as the server hands it over, null where it is not given. */
    public String value(String name) {
        return uri().getQueryParameters().getFirst(name);
    }

    /** All values of a query parameter. */
    public List<String> values(String name) {
        return uri().getQueryParameters().getOrDefault(name, List.of());
    }

    public UriInfo uri() {
        return new UriInfoImpl(message, null);
    }

    public HttpHeaders headers() {
        return new HttpHeadersImpl(message);
    }
}
