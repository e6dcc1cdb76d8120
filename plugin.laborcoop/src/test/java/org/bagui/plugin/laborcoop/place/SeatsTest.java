package org.bagui.plugin.laborcoop.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SeatsTest {
    static final Path DISTANCES = Path.of("../../shared/data/distance_county_pairs.csv");

    @Test
    void distancesAreThoseOfTheSeats() {
        assertEquals(OptionalInt.of(15), Seats.kilometres("450102", "450103"));
        assertEquals(OptionalInt.of(0), Seats.kilometres("450102", "450102"));
        assertEquals(Seats.kilometres("450203", "450102"), Seats.kilometres("450203101", "450102"));
        assertEquals(OptionalInt.empty(), Seats.kilometres("welders", "450102"));
    }

    @Test
    void distancesAgreeWithTheSharedTable() throws IOException {
        Assumptions.assumeTrue(Files.exists(DISTANCES), "shared/data/distance_county_pairs.csv is not there");
        long pairs = 0;
        for (String line : Files.readAllLines(DISTANCES)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("from_code")) {
                double kilometres = Double.parseDouble(cells[2]);
                int ours = Seats.kilometres(cells[0], cells[1]).orElseThrow();
                assertTrue(Math.abs(ours - kilometres) <= 0.55, line + " is " + ours);
                pairs++;
            }
        }
        assertEquals(6105, pairs);
    }
}
