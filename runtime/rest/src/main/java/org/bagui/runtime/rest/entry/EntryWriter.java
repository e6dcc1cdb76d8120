package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.rest.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes entries as JSON straight from their values. */
@Component(service = EntryWriter.class)
public final class EntryWriter {
    private final Json json;

    /** A writer of this JSON. */
    @Activate
    public EntryWriter(@Reference Json json) {
        this.json = json;
    }

    /** Something that writes into a generator. */
    interface Part {
        void write(JsonGenerator to) throws IOException;
    }

    /** One entry. */
    public byte[] entry(EntryView entry) {
        return entry(entry, to -> {});
    }

    /** One entry with further members behind its fields. */
    byte[] entry(EntryView entry, Part more) {
        return bytes(to -> {
            to.writeStartObject();
            members(to, writers(entry.fields()), entry);
            more.write(to);
            to.writeEndObject();
        });
    }

    /** One entry with last month's beside it as {@code lastMonth}, null where there is none. */
    public byte[] hinted(EntryView entry, EntryView last) {
        return bytes(to -> {
            to.writeStartObject();
            members(to, writers(entry.fields()), entry);
            to.writeFieldName("lastMonth");
            if (last == null) {
                to.writeNull();
            } else {
                write(to, writers(last.fields()), last);
            }
            to.writeEndObject();
        });
    }

    /** A page: {@code items}, {@code next}, and {@code total} where it was counted. */
    public byte[] page(EntryPage page) {
        FieldWriter[] writers = writers(page.fields());
        return bytes(to -> {
            to.writeStartObject();
            to.writeArrayFieldStart("items");
            for (EntryView entry : page.items()) {
                write(to, writers, entry);
            }
            to.writeEndArray();
            to.writeStringField("next", page.next());
            if (page.total() != null) {
                to.writeNumberField("total", page.total());
            }
            to.writeEndObject();
        });
    }

    static void write(JsonGenerator to, FieldWriter[] writers, EntryView entry) throws IOException {
        to.writeStartObject();
        members(to, writers, entry);
        to.writeEndObject();
    }

    private static void members(JsonGenerator to, FieldWriter[] writers, EntryView entry) throws IOException {
        Object[] values = entry.values();
        for (int i = 0; i < writers.length; i++) {
            writers[i].write(to, values[i]);
        }
    }

    static FieldWriter[] writers(List<FieldDefinition> fields) {
        return fields.stream().map(FieldWriter::new).toArray(FieldWriter[]::new);
    }

    byte[] bytes(Part part) {
        try (ByteArrayBuilder out = new ByteArrayBuilder(8_192)) {
            try (JsonGenerator to = json.factory().createGenerator(out)) {
                part.write(to);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
