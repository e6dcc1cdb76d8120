package org.bagui.runtime.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Turns what went wrong in reading JSON into refusals. */
public final class JsonFaults {
    private static final int NAME = 60;

    private JsonFaults() {}

    /** The refusal for a failed reading; a failure of the connection stays what it is. */
    public static Problem problem(IOException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem refusal) {
                return refusal;
            }
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return fault(unknown, "unknown-field");
        }
        if (wrong instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty()
                    ? Problem.causedBy(wrong, 400, "malformed-json", line(mismatch))
                    : fault(mismatch, "wrong-type");
        }
        if (wrong instanceof JacksonException syntax) {
            return Problem.causedBy(wrong, 400, "malformed-json", line(syntax));
        }
        return Problem.causedBy(wrong, 400, "unreadable-body");
    }

    /** A fault of one member. */
    public static Fault fault(String member, String code) {
        return new Fault(1, shown(member), code, Severity.ERROR, List.of(), null);
    }

    private static Problem fault(JsonMappingException wrong, String code) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        return Problem.invalid(List.of(fault(path, code)));
    }

    private static String shown(String member) {
        String clean = member.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= NAME ? clean : clean.substring(0, NAME) + "…";
    }

    private static int line(JacksonException wrong) {
        return wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNr());
    }
}
