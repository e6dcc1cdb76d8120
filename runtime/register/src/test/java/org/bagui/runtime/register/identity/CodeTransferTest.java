package org.bagui.runtime.register.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.identity.CodeTransfer.Piece;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.Test;

class CodeTransferTest {
    private static final long LIUNAN = 450203000000L;
    private static final long LIUBEI = 450205000000L;
    private static final RegisterDefinition ENTERPRISE = read(Enterprise.class, "enterprise");
    private static final RegisterDefinition SAMPLE = read(SampleEntry.class, "sample");

    private static RegisterDefinition read(Class<? extends RegisterEntry> type, String texts) {
        return Definitions.read(type, "b", L10n.of(CodeTransferTest.class.getClassLoader(), texts))
                .orThrow();
    }

    private static EntryView entry(long id, long place, YearMonth month) {
        List<FieldDefinition> fields =
                List.of(SAMPLE.require("id"), SAMPLE.require("recordedPlace"), SAMPLE.require("period"));
        return new EntryView(fields, new Object[] {id, place, month});
    }

    private static EntryView march(long id, long place) {
        return entry(id, place, YearMonth.of(2022, 3));
    }

    private static CodeTransfer transfer(boolean ownStands, EntriesByCode[] own, EntriesByCode[] other) {
        return new CodeTransfer(List.of(own), List.of(other), ownStands);
    }

    private static EntriesByCode[] firm(List<EntryView> enterprises, List<EntryView> entries) {
        return new EntriesByCode[] {EntriesByCode.of(ENTERPRISE, enterprises), EntriesByCode.of(SAMPLE, entries)};
    }

    private static List<Object> ids(CodeTransfer transfer, BiFunction<CodeTransfer, Piece, List<EntryView>> part) {
        List<Object> ids = new ArrayList<>();
        transfer.pieces().forEach(piece -> part.apply(transfer, piece).forEach(entry -> ids.add(entry.get("id"))));
        return ids;
    }

    @Test
    void everythingMovesToACodeThatNobodyHas() {
        CodeTransfer transfer = transfer(
                false,
                firm(List.of(entry(1, LIUNAN, null)), List.of(march(2, LIUNAN), march(3, LIUNAN))),
                firm(List.of(), List.of()));
        assertEquals(List.of(1L, 2L, 3L), ids(transfer, CodeTransfer::moving));
        assertEquals(List.of(), ids(transfer, CodeTransfer::going));
        assertEquals(List.of(), transfer.clashes());
    }

    @Test
    void whereBothReportedOneSideGoes() {
        EntriesByCode[] own = firm(
                List.of(entry(1, LIUNAN, null)),
                List.of(march(2, LIUNAN), march(3, LIUNAN), entry(4, LIUNAN, YearMonth.of(2022, 4))));
        EntriesByCode[] other = firm(List.of(entry(5, LIUNAN, null)), List.of(march(6, LIUNAN)));
        CodeTransfer keeping = transfer(false, own, other);
        assertEquals(1, keeping.clashes().size());
        assertEquals(List.of(4L), ids(keeping, CodeTransfer::moving));
        assertEquals(List.of(1L, 2L, 3L), ids(keeping, CodeTransfer::going));
        CodeTransfer taking = transfer(true, own, other);
        assertEquals(List.of(2L, 3L, 4L), ids(taking, CodeTransfer::moving), "an enterprise stands once");
        assertEquals(List.of(1L, 6L), ids(taking, CodeTransfer::going));
    }

    @Test
    void plantsInOtherPlacesDoNotClash() {
        CodeTransfer transfer = transfer(
                false,
                firm(List.of(entry(1, LIUNAN, null)), List.of(march(2, LIUNAN))),
                firm(List.of(entry(3, LIUBEI, null)), List.of(march(4, LIUBEI))));
        assertEquals(List.of(), transfer.clashes());
        assertEquals(List.of(1L, 2L), ids(transfer, CodeTransfer::moving));
    }
}
