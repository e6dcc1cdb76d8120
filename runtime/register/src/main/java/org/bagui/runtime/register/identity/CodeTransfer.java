package org.bagui.runtime.register.identity;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.identity.EntriesByCode.Spot;
import org.bagui.runtime.register.pipeline.JointWrite;

/**
 * What the entries of one code do when they go to another one: those of a month that the other code has nothing for move,
 * and where both have something one side goes. An enterprise itself stands once.
 */
final class CodeTransfer {
    /** What becomes of the entries of one register, place and month. */
    record Piece(RegisterDefinition register, Spot spot, List<EntryView> own, List<EntryView> other) {
        /** Whether both codes have reported, so that somebody must say which figures stand. */
        boolean isClash() {
            return !own.isEmpty() && !other.isEmpty() && !isEnterprise();
        }

        boolean isEnterprise() {
            return register.name().equals(Enterprise.REGISTER);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean ownStands;

    /**
     * A transfer.
     *
     * @param own what belongs to the code that is given up, register by register
     * @param other what belongs to the other code, in the same order of registers
     * @param ownStands whether, where both have reported, the entries of the given-up code stand
     */
    CodeTransfer(List<EntriesByCode> own, List<EntriesByCode> other, boolean ownStands) {
        this.ownStands = ownStands;
        for (int i = 0; i < own.size(); i++) {
            EntriesByCode from = own.get(i);
            EntriesByCode to = other.get(i);
            from.entries()
                    .forEach((spot, entries) -> pieces.add(new Piece(from.register(), spot, entries, to.at(spot))));
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Piece> clashes() {
        return pieces.stream().filter(Piece::isClash).toList();
    }

    /** Whether, where both codes have entries, those of the given-up code stand. */
    boolean ownStands(Piece piece) {
        return ownStands && !piece.isEnterprise();
    }

    /** Entries of a piece that get the other code. */
    List<EntryView> moving(Piece piece) {
        return piece.other().isEmpty() || ownStands(piece) ? piece.own() : List.of();
    }

    /** Entries of a piece that stand where both codes have some. */
    List<EntryView> standing(Piece piece) {
        if (piece.other().isEmpty()) {
            return List.of();
        }
        return ownStands(piece) ? piece.own() : piece.other();
    }

    /** Entries of a piece that go. */
    List<EntryView> going(Piece piece) {
        if (piece.other().isEmpty()) {
            return List.of();
        }
        return ownStands(piece) ? piece.other() : piece.own();
    }

    /** Writes it: the enterprise moves first, since others look it up, and goes last. */
    void write(JointWrite write, String to) {
        List<Piece> enterprises = pieces.stream().filter(Piece::isEnterprise).toList();
        enterprises.forEach(piece -> write.patch(piece.register(), moving(piece), "uscc", to));
        for (Piece piece : pieces) {
            if (!piece.isEnterprise()) {
                write.remove(piece.register(), going(piece));
                write.patch(piece.register(), moving(piece), "uscc", to);
            }
        }
        enterprises.forEach(piece -> write.remove(piece.register(), going(piece)));
    }
}
