package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.Revision;
import org.bagui.core.register.service.Revision.FieldChange;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DisplayNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the life of an entry as people read it: who changed which field, when, through what. */
@Component(service = RevisionWriter.class)
public final class RevisionWriter {
    private final EntryWriter entries;
    private final Origins origins;
    private final DisplayNames names;
    private final CodeLists lists;
    private final PlaceDirectory places;
    private final RequestLanguage language;

    /** A writer in the language of the request. */
    @Activate
    public RevisionWriter(
            @Reference EntryWriter entries,
            @Reference Origins origins,
            @Reference DisplayNames names,
            @Reference CodeLists lists,
            @Reference PlaceDirectory places,
            @Reference RequestLanguage language) {
        this.entries = entries;
        this.origins = origins;
        this.names = names;
        this.lists = lists;
        this.places = places;
        this.language = language;
    }

    /** A page: {@code items}, and in {@code next} what to send as {@code after} for the following page. */
    public byte[] page(Actor actor, RevisionPage page) {
        Locale locale = language.get();
        List<Revision> items = page.items();
        Map<String, String> people = names.of(
                items.stream().map(Revision::by).filter(Objects::nonNull).toList());
        Map<String, Origins.Told> told =
                origins.tell(actor, items.stream().map(Revision::origin).toList(), locale);
        return entries.bytes(to -> {
            to.writeStartObject();
            to.writeArrayFieldStart("items");
            for (Revision revision : items) {
                to.writeStartObject();
                step(to, revision);
                by(to, revision.by(), people);
                origin(to, told.get(revision.origin()));
                to.writeArrayFieldStart("changes");
                ValueTexts texts = new ValueTexts(lists.asOf(revision.from()), places.asOf(revision.from()), locale);
                for (FieldChange change : revision.changes()) {
                    change(to, change, texts, locale);
                }
                to.writeEndArray();
                if (revision.entry() != null) {
                    to.writeFieldName("entry");
                    EntryWriter.write(to, EntryWriter.writers(revision.entry().fields()), revision.entry());
                }
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeStringField("next", page.next() == null ? null : page.next().toString());
            to.writeEndObject();
        });
    }

    private static void step(JsonGenerator to, Revision revision) throws IOException {
        to.writeNumberField("version", revision.version());
        to.writeStringField("change", revision.kind().word());
        to.writeStringField("from", Moments.text(revision.from()));
        to.writeStringField("to", revision.to() == null ? null : Moments.text(revision.to()));
    }

    private static void by(JsonGenerator to, String account, Map<String, String> people) throws IOException {
        if (account == null) {
            to.writeNullField("by");
            return;
        }
        to.writeObjectFieldStart("by");
        to.writeStringField("username", account);
        to.writeStringField("displayName", people.getOrDefault(account, account));
        to.writeEndObject();
    }

    private static void origin(JsonGenerator to, Origins.Told origin) throws IOException {
        if (origin == null) {
            to.writeNullField("origin");
            return;
        }
        to.writeObjectFieldStart("origin");
        to.writeStringField("kind", origin.kind());
        to.writeStringField("title", origin.title());
        if (origin.id() != null) {
            to.writeStringField("id", origin.id());
        }
        if (origin.name() != null) {
            to.writeStringField("name", origin.name());
        }
        to.writeEndObject();
    }

    private static void change(JsonGenerator to, FieldChange change, ValueTexts texts, Locale locale)
            throws IOException {
        FieldDefinition field = change.field();
        FieldWriter values = new FieldWriter(field);
        to.writeStartObject();
        to.writeStringField("field", values.name());
        to.writeStringField("title", field.titles().in(locale));
        to.writeFieldName("old");
        values.value(to, change.before());
        text(to, "oldText", texts.of(field, change.before()));
        to.writeFieldName("new");
        values.value(to, change.after());
        text(to, "newText", texts.of(field, change.after()));
        to.writeEndObject();
    }

    private static void text(JsonGenerator to, String name, String text) throws IOException {
        if (text != null) {
            to.writeStringField(name, text);
        }
    }
}
