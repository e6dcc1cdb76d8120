package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.PlaceSuccessions;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.rest.Refusal;

/** What requests and answers about successions of places hold. */
final class SuccessionBody {
    private static final int LONGEST = 500;

    private SuccessionBody() {}

    /**
     * A succession as asked for.
     *
     * @param date day from which the successors are there, not in the future
     * @param reason why: the document that ordered it
     * @param parts what goes where; all that no part names goes with the one of its place that names nothing, and stays where
     *     there is none
     * @param preview whether to show only
     */
    public record Asked(
            @NotNull String date,
            @NotNull String reason,
            @NotNull List<Part> parts,
            Boolean preview) {
        Succession succession() {
            List<Succession.Part> read = new ArrayList<>();
            for (Part part : parts) {
                read.add(part.read("parts[" + read.size() + "]."));
            }
            return new Succession(0, day(), Refusal.required("reason", reason, LONGEST), read);
        }

        private LocalDate day() {
            try {
                return LocalDate.parse(Refusal.required("date", date, LONGEST));
            } catch (DateTimeParseException wrong) {
                throw Refusal.of("date", "not-a-date");
            }
        }
    }

    /**
     * What goes from one place to another.
     *
     * @param from county or township before
     * @param to place of the same level after
     * @param townships townships that go, where not all does; their last digits stay
     * @param firms credit codes of firms that go, whatever township they lie in
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(@NotNull String from, @NotNull String to, List<String> townships, List<String> firms) {
        static Part of(Succession.Part part) {
            return new Part(
                    part.from().text(),
                    part.to().text(),
                    part.townships().stream().map(PlaceCode::text).toList(),
                    part.firms());
        }

        private Succession.Part read(String at) {
            return new Succession.Part(
                    place(at + "from", from),
                    place(at + "to", to),
                    townships == null
                            ? List.of()
                            : townships.stream()
                                    .map(code -> place(at + "townships", code))
                                    .toList(),
                    firms == null ? List.of() : firms);
        }

        private static PlaceCode place(String member, String code) {
            return PlaceCode.parse(Refusal.required(member, code, LONGEST))
                    .orElseThrow(() -> Refusal.of(member, "unknown-place", code));
        }
    }

    /**
     * Why a succession is taken back.
     *
     * @param reason why, in words
     * @param preview whether to show only
     */
    public record Undoing(@NotNull String reason, Boolean preview) {
        String required() {
            return Refusal.required("reason", reason, LONGEST);
        }
    }

    /**
     * What was done, or would be.
     *
     * @param id its number; absent in a preview
     * @param preview whether it was shown only
     * @param date day from which the successors are there
     * @param reason why
     * @param parts what goes where
     * @param moved rows by table
     * @param stayed rows by table that stand where they stood
     * @param followed accounts, tenants, months and others that followed, by kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Done(
            String id,
            boolean preview,
            String date,
            String reason,
            List<Part> parts,
            Map<String, Long> moved,
            Map<String, Long> stayed,
            Map<String, Integer> followed) {
        static Done of(PlaceSuccessions.Done done) {
            Succession succession = done.succession();
            return new Done(
                    done.preview() ? null : Long.toString(succession.id()),
                    done.preview(),
                    succession.date().toString(),
                    succession.reason(),
                    succession.parts().stream().map(Part::of).toList(),
                    done.moved(),
                    done.stayed(),
                    done.followed());
        }
    }

    /**
     * A succession as kept.
     *
     * @param id its number
     * @param date day from which the successors are there
     * @param reason why
     * @param parts what goes where
     * @param carriedOutAt moment at which it was carried out
     * @param carriedOutBy account that did it
     * @param undoes number of the one that it takes back
     * @param undoneBy number of the one that takes it back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            String id,
            String date,
            String reason,
            List<Part> parts,
            Instant carriedOutAt,
            String carriedOutBy,
            String undoes,
            String undoneBy) {
        static Listed of(PlaceSuccessions.Kept kept) {
            Succession succession = kept.succession();
            return new Listed(
                    Long.toString(succession.id()),
                    succession.date().toString(),
                    succession.reason(),
                    succession.parts().stream().map(Part::of).toList(),
                    kept.carriedOutAt(),
                    kept.carriedOutBy(),
                    text(kept.undoes()),
                    text(kept.undoneBy()));
        }

        private static String text(Long number) {
            return number == null ? null : number.toString();
        }
    }

    /**
     * Successions.
     *
     * @param items the last first
     */
    public record Listing(List<Listed> items) {}
}
