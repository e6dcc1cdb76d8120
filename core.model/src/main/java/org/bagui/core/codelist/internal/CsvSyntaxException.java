package org.bagui.core.codelist.internal;

/** A file that is no CSV: where, and why. */
final class CsvSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final UploadProblem problem;

    CsvSyntaxException(int line, UploadProblem problem) {
        super(problem + " in line " + line);
        this.line = line;
        this.problem = problem;
    }

    int line() {
        return line;
    }

    UploadProblem problem() {
        return problem;
    }
}
