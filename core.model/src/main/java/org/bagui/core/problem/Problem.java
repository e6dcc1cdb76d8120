package org.bagui.core.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Fault;

/**
 * A refusal with a stable code that the interface answers as problem+json (RFC 9457).
 *
 * <p>Its text stands in the l10n files as {@code problem.<code>}. Arguments must not hold secrets, ID numbers or SQL.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Fault> faults;
    private final transient List<String> cells;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private String register;
    private boolean outOfScope;

    private Problem(int status, String code, List<Object> args, List<Fault> faults, Throwable cause) {
        this(status, code, args, faults, List.of(), cause);
    }

    private Problem(
            int status, String code, List<Object> args, List<Fault> faults, List<String> cells, Throwable cause) {
        super(code, cause);
        this.status = status;
        this.code = code;
        this.args = args;
        this.faults = faults;
        this.cells = cells;
    }

    /** A refusal with a status, a code and values for the places of its text. */
    public static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), null);
    }

    /** A refusal that something else caused. */
    public static Problem causedBy(Throwable cause, int status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), cause);
    }

    /** 404 for what is not there, or not there for this caller. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 404 like any other, for what is there outside of the caller's scope: the audit log tells of it. */
    public static Problem outOfScope() {
        Problem problem = notFound();
        problem.outOfScope = true;
        return problem;
    }

    /** 422 {@code invalid-entry} with the faults of the input. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(422, "invalid-entry", List.of(), List.copyOf(faults), null);
    }

    /** 422 {@code invalid-entry} with the faults of entries of a register, whose texts and titles they are told with. */
    public static Problem invalid(String register, List<Fault> faults) {
        Problem problem = invalid(faults);
        problem.register = register;
        return problem;
    }

    /** A refusal with a status and a code, and a list of what stands in the way or what to do instead. */
    public static Problem withFaults(int status, String code, List<Fault> faults, Object... args) {
        return new Problem(status, code, List.of(args), List.copyOf(faults), null);
    }

    /**
     * A refusal of what a sheet holds, whose faults tell the number of their row as the sheet shows it.
     *
     * @param cells for each fault the address of the cell that it shows at, such as {@code C7}; empty where it shows at none
     */
    public static Problem inSheet(int status, String code, List<Fault> faults, List<String> cells) {
        return new Problem(status, code, List.of(), List.copyOf(faults), List.copyOf(cells), null);
    }

    /**
     * Adds a member of its own to the answer (RFC 9457, section 3.2), for programs that help out of the refusal.
     *
     * @param value text, number, or list or map of such; like arguments without secrets, ID numbers or SQL
     * @return this refusal
     */
    public Problem and(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Further members of the answer, in the order in which they were added. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** Register whose entries the faults are of; null where it is the one that the request is about, or none. */
    public String register() {
        return register;
    }

    /** Whether the caller reached for what lies outside its scope. */
    public boolean isOutOfScope() {
        return outOfScope;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable code, kebab-case. */
    public String code() {
        return code;
    }

    /** Values for the places of the text. */
    public List<Object> args() {
        return args;
    }

    /** Faults of the input, or none. */
    public List<Fault> faults() {
        return faults;
    }

    /** For each fault of a sheet the address of its cell, or empty; no addresses where the input was no sheet. */
    public List<String> cells() {
        return cells;
    }
}
