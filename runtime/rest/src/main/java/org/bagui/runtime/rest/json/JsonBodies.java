package org.bagui.runtime.rest.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.Provider;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.MayBeEmpty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** Reads JSON bodies for the parameters of resource methods; what lacks a member that it must have is refused with 422. */
@Component(service = MessageBodyReader.class)
@JaxrsExtension
@JaxrsName(JsonBodies.NAME)
@Provider
public final class JsonBodies implements MessageBodyReader<Object> {
    /** Name of the extension in the whiteboard. */
    public static final String NAME = "bagui.json";

    private static final Set<Class<?>> RAW = Set.of(InputStream.class, byte[].class, String.class);

    private final Json json;

    /** Bodies read by this JSON. */
    @Activate
    public JsonBodies(@Reference Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        String subtype = media.getSubtype();
        return "application".equals(media.getType())
                && ("json".equals(subtype) || subtype.endsWith("+json"))
                && !RAW.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            JavaType wanted = json.mapper().constructType(generic);
            Object read = mayBeEmpty(annotations)
                    ? leftOut(body, wanted)
                    : json.mapper().readValue(body, wanted);
            if (read == null) {
                throw Problem.of(400, "body-required");
            }
            List<Fault> missing = RequiredMembersCheck.faults(read);
            if (!missing.isEmpty()) {
                throw Problem.invalid(missing);
            }
            return read;
        } catch (IOException wrong) {
            throw JsonFaults.problem(wrong);
        }
    }

    private static boolean mayBeEmpty(Annotation[] annotations) {
        return Stream.of(annotations).anyMatch(MayBeEmpty.class::isInstance);
    }

    private Object leftOut(InputStream body, JavaType wanted) throws IOException {
        JsonNode read = json.mapper().readTree(body);
        JsonNode told = read.isMissingNode() ? json.mapper().createObjectNode() : read;
        return json.mapper().readerFor(wanted).readValue(told);
    }
}
