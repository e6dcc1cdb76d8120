package org.bagui.plugin.laborcoop.trip;

import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.rest.Refusal;

/** Rows of a manifest as they were sent, and where each fault of them is told. */
interface ManifestRows {
    /** Most rows at once. */
    int MOST = 5_000;

    /** The rows, in order. */
    List<PassengerInput> rows();

    /** A fault of a member of a row, counted from 0 and on over the known ones. The value is never in it. */
    Fault fault(int row, String member, String code, Object... args);

    /** The refusal of input with these faults. */
    default Problem refusal(int status, String code, List<Fault> faults) {
        return Problem.withFaults(status, code, faults);
    }

    /** Faults that were found as the rows were read. */
    default List<Fault> faults() {
        return List.of();
    }

    /** Passengers that stand among what was sent, and stay as they are; their rows follow {@link #rows}. */
    default List<Known> known() {
        return List.of();
    }

    /**
     * A passenger as the list shows one.
     *
     * @param passenger id on the manifest
     * @param shown what stands there now
     */
    record Known(String passenger, PassengerInput shown) {
        /** Nothing of the values: such texts end in logs. */
        @Override
        public String toString() {
            return "Known[" + passenger + "]";
        }
    }

    /** Rows of a JSON body. */
    static ManifestRows of(ManifestInput input) {
        List<PassengerInput> rows = input.passengers();
        if (rows.size() > MOST) {
            throw Refusal.of("passengers", "too-many-rows-sent", MOST);
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) == null) {
                throw Refusal.of("passengers/" + row, "required");
            }
        }
        return new ManifestRows() {
            @Override
            public List<PassengerInput> rows() {
                return rows;
            }

            @Override
            public Fault fault(int row, String member, String code, Object... args) {
                String field = "passengers/" + row + "/" + member;
                return new Fault(row + 1, field, code, Severity.ERROR, List.of(args), null);
            }
        };
    }
}
