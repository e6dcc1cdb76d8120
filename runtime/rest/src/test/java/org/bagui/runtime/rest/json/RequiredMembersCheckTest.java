package org.bagui.runtime.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a body lacks is told of all members at once, of those within, too, by the names that JSON has for them. */
class RequiredMembersCheckTest {
    private record Row(@NotNull String place, @NotNull Long persons) {}

    private record Body(
            @NotNull String name,
            @NotEmpty List<Row> rows,
            Map<String, Row> byPlace,
            @JsonProperty("import") @NotNull Long importId,
            String note) {}

    private static List<String> missing(Object body) {
        return RequiredMembersCheck.faults(body).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void aWholeBodyHasNoFault() {
        assertEquals(List.of(), missing(new Body("a", List.of(new Row("450203", 1L)), null, 1L, null)));
        assertEquals(List.of(), missing(Map.of()));
    }

    @Test
    void allThatLacksIsToldByItsPath() {
        Body body =
                new Body(null, Arrays.asList(new Row("450203", null), null), Map.of("a", new Row(null, 1L)), null, "b");
        assertEquals(
                List.of("name required", "rows/0/persons required", "byPlace/a/place required", "import required"),
                missing(body));
    }

    @Test
    void anEmptyListIsNoneWhereSomethingMustBeInIt() {
        assertEquals(List.of("rows required"), missing(new Body("a", List.of(), null, 1L, null)));
    }

    @Test
    void aLongListOfFaultsIsCut() {
        List<Row> rows =
                IntStream.range(0, 5_000).mapToObj(row -> new Row(null, null)).toList();
        assertEquals(
                100,
                RequiredMembersCheck.faults(new Body("a", rows, null, 1L, null)).size());
    }
}
