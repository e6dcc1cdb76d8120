package org.bagui.plugin.laborcoop.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DistanceCsvTest {
    private static final Set<String> PLACES = Set.of("450102", "450103", "450105", "450203");

    private static DistanceTable read(String csv) throws IOException {
        return DistanceCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), PLACES::contains);
    }

    @Test
    void eitherDirectionServesBoth() throws IOException {
        DistanceTable table = read("\uFEFFfrom_code,to_code,road_km\r\n450103,450102, 21.46\n450102,450103,21.5\n"
                + "\n450102,450105,9\n450102,450102,0\n");
        assertEquals(2, table.tenths().size());
        assertEquals(OptionalInt.of(22), table.between("450102", "450103"));
        assertEquals(OptionalInt.of(9), table.between("450105", "450102"));
        assertEquals(
                OptionalInt.of(9), table.between("450105", "450102101"), "a township stands where its county does");
        assertEquals(table, DistanceCsv.parse(DistanceCsv.write(table)));
    }

    @Test
    void whereTheTableHasNothingTheGreatCircleServes() throws IOException {
        DistanceTable table = read("450102,450103,900");
        assertEquals(Seats.kilometres("450102", "450203"), table.between("450102", "450203"));
        assertEquals(OptionalInt.of(0), table.between("450102", "450102"));
        assertEquals(OptionalInt.empty(), table.between("450102", "welders"));
    }

    @Test
    void everyWrongLineIsTold() {
        Problem told = assertThrows(
                Problem.class,
                () -> read("from_code,to_code,km\n450102,999999,3\n450102,450103,-4\n450102,450103,5\n450103,450102,6\n"
                        + "450102,450103,5\n450102,450105\n450203,450203,1\n450102,450105,20001\n450102,450105,1e9\n"));
        assertEquals(
                List.of(
                        "2 distance-unknown-place",
                        "3 distance-not-kilometres",
                        "5 distance-directions-differ",
                        "6 distance-given-twice",
                        "7 distance-bad-line",
                        "8 distance-inside-one-place",
                        "9 distance-not-kilometres",
                        "10 distance-not-kilometres"),
                told.faults().stream()
                        .map(fault -> fault.row() + " " + fault.code())
                        .toList());
    }

    @Test
    void emptyFileIsNoTable() {
        assertEquals(
                "distance-none",
                assertThrows(Problem.class, () -> read("from_code,to_code,km\n"))
                        .faults()
                        .get(0)
                        .code());
    }

    @Test
    void sharedTableIsReadWhole() throws IOException {
        Assumptions.assumeTrue(Files.exists(SeatsTest.DISTANCES), "shared/data/distance_county_pairs.csv is not there");
        try (InputStream csv = Files.newInputStream(SeatsTest.DISTANCES)) {
            DistanceTable table = DistanceCsv.read(csv, Seats::isKnown);
            assertEquals(6105, table.tenths().size());
            assertEquals(OptionalInt.of(15), table.between("450103", "450102"));
        }
    }
}
