package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;

/**
 * Why an allocation has no plan.
 *
 * @param code stable code
 * @param member member of what was sent that is wrong, or null
 * @param named what the code is about, texts and numbers
 * @param detail the same in words that say what to do, in the language asked for; null as it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFailure(String code, String member, List<Object> named, String detail) {
    /** The platform stopped meanwhile. */
    static final RunFailure INTERRUPTED = of("interrupted");

    /** The line was full. */
    static final RunFailure BUSY = of("allocations-busy");

    /** Nobody's fault but the platform's. */
    static final RunFailure BROKEN = of("internal-error");

    private static final int LONGEST_NAME = 60;

    private static RunFailure of(String code) {
        return new RunFailure(code, null, List.of(), null);
    }

    /** The first fault of a refusal, or the refusal itself. */
    static RunFailure of(Problem refused) {
        if (refused.faults().isEmpty()) {
            return new RunFailure(refused.code(), null, kept(refused.args()), null);
        }
        Fault fault = refused.faults().get(0);
        return new RunFailure(fault.code(), fault.field(), kept(fault.args()), null);
    }

    private static List<Object> kept(List<Object> args) {
        return args.stream()
                .map(arg -> arg instanceof Number ? arg : cut(String.valueOf(arg)))
                .toList();
    }

    private static Object cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    /** The same with words. */
    RunFailure told(String words) {
        return new RunFailure(code, member, named, words);
    }
}
