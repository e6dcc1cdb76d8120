package org.bagui.plugin.laborcoop.trip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportPrinter;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Kind;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.sheet.SheetReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Manifests as workbooks, by the bundle that knows them: the sheet that is fetched takes further passengers and is sent back.
 * All of it stays in memory, since ID numbers and names are in it.
 */
@Component(service = ManifestWorkbooks.class)
public class ManifestWorkbooks {
    private final AtomicReference<SheetReader> reader = new AtomicReference<>();
    private final AtomicReference<ReportPrinter> printer = new AtomicReference<>();
    private final RequestLanguage language;
    private final Messages messages;

    /** Workbooks in the caller's language. */
    @Activate
    public ManifestWorkbooks(@Reference RequestLanguage language, @Reference Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "removeReader")
    void addReader(SheetReader coming) {
        reader.set(coming);
    }

    void removeReader(SheetReader leaving) {
        reader.compareAndSet(leaving, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "removePrinter")
    void addPrinter(ReportPrinter coming) {
        printer.set(coming);
    }

    void removePrinter(ReportPrinter leaving) {
        printer.compareAndSet(leaving, null);
    }

    private static <T> T present(AtomicReference<T> service) {
        T there = service.get();
        if (there == null) {
            throw Problem.of(501, "workbooks-not-available");
        }
        return there;
    }

    /** The rows of a workbook; 501 {@code workbooks-not-available} in an edition without the bundle that reads them. */
    ManifestRows read(InputStream body, String mediaType) throws IOException {
        byte[] file = body.readNBytes(SheetReader.MOST_BYTES + 1);
        return new SheetManifest(
                present(reader).read(file, mediaType, ManifestColumns.ALL, ManifestRows.MOST, language.get()));
    }

    /** The media type of a format of workbooks. */
    String mediaType(String format) {
        return present(printer).mediaType(format);
    }

    /** A manifest as a workbook of that format. */
    byte[] print(ManifestView manifest, String title, Instant asOf, String format) {
        Locale locale = language.get();
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        Report report = new Report(
                title,
                asOf,
                List.of(new Report.Sheet(text("sheet", locale), List.of(table(manifest, locale)), List.of(), false)),
                List.of());
        try {
            present(printer).print(report, format, locale, book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return book.toByteArray();
    }

    private ReportTable table(ManifestView manifest, Locale locale) {
        List<Column> columns = ManifestColumns.ALL.stream()
                .map(column -> new Column(column.name(), "", column.title(locale), Kind.TEXT))
                .toList();
        List<Row> rows = manifest.items().stream()
                .map(one -> new Row(Style.PLAIN, cells(one, locale)))
                .toList();
        return new ReportTable(text("note", locale), columns, rows, "");
    }

    private List<Object> cells(ManifestView.Passenger one, Locale locale) {
        Map<String, String> values = Map.of(
                ManifestColumns.PASSENGER, one.id(),
                ManifestColumns.ID_NUMBER, one.unnamed() ? "" : one.idNumber(),
                ManifestColumns.NAME, one.unnamed() ? text("unnamed", locale) : one.familyName(),
                ManifestColumns.OCCUPATION, one.occupation(),
                ManifestColumns.BOARDING, one.boarding(),
                ManifestColumns.ALIGHTING, one.alighting(),
                ManifestColumns.EMPLOYER, one.employer() == null ? "" : one.employer(),
                ManifestColumns.SEAT, one.seat() == null ? "" : one.seat(),
                ManifestColumns.POVERTY_LIFTED, text(one.povertyLifted() ? "yes" : "no", locale),
                ManifestColumns.CONSENT, text(one.consent() ? "yes" : "no", locale));
        List<Object> cells = new ArrayList<>();
        ManifestColumns.ALL.forEach(column -> cells.add(values.getOrDefault(column.name(), "")));
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.text(null, "manifest." + key, locale, List.of());
    }
}
