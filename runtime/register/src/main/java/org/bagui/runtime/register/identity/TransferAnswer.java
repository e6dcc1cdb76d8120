package org.bagui.runtime.register.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.identity.CodeTransfer.Piece;

/** What a change of identity does, as the answer tells it. */
final class TransferAnswer {
    private TransferAnswer() {}

    /**
     * The members of the answer: {@code moved}, {@code kept}, {@code removed} and {@code bothReported} by register, place
     * and month, with the ids of the entries; {@code closed} months. Where both codes have entries, {@code kept} and
     * {@code removed} tell by {@code uscc} whose stand and whose are given up.
     */
    static Map<String, Object> of(Order order, CodeTransfer transfer, List<PlaceMonth> closed) {
        List<Map<String, Object>> moved = new ArrayList<>();
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> removed = new ArrayList<>();
        List<Map<String, Object>> both = new ArrayList<>();
        for (Piece piece : transfer.pieces()) {
            if (piece.isClash()) {
                Map<String, Object> clash = told(piece);
                clash.put("from", ids(piece.own()));
                clash.put("to", ids(piece.other()));
                both.add(clash);
            }
            if (!piece.isClash() || order.ownStands() != null) {
                tell(moved, piece, transfer.moving(piece), Map.of());
                boolean own = transfer.ownStands(piece);
                tell(kept, piece, transfer.standing(piece), Map.of("uscc", own ? order.from() : order.to()));
                tell(removed, piece, transfer.going(piece), Map.of("uscc", own ? order.to() : order.from()));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("preview", order.preview());
        answer.put("jurisdiction", order.place().text());
        answer.put("from", order.from());
        answer.put("to", order.to());
        answer.put("moved", moved);
        answer.put("kept", kept);
        answer.put("removed", removed);
        answer.put("bothReported", both);
        answer.put(
                "closed",
                closed.stream()
                        .map(month -> Map.of(
                                "jurisdiction", month.place().text(),
                                "period", month.month().toString()))
                        .toList());
        return answer;
    }

    private static void tell(
            List<Map<String, Object>> told, Piece piece, List<EntryView> entries, Map<String, String> whose) {
        if (!entries.isEmpty()) {
            Map<String, Object> one = told(piece);
            one.putAll(whose);
            one.put("entries", ids(entries));
            told.add(one);
        }
    }

    private static Map<String, Object> told(Piece piece) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("register", piece.register().name());
        told.put("jurisdiction", piece.spot().jurisdiction());
        if (piece.spot().month() != null) {
            told.put("period", piece.spot().month().toString());
        }
        return told;
    }

    private static List<Object> ids(List<EntryView> entries) {
        return entries.stream().map(entry -> entry.get("id")).toList();
    }
}
