/** One fault of an input, as the server tells it (RFC 9457 with the contract's members). */
export interface Fault {
    pointer?: string;
    cell?: string;
    row?: number;
    field?: string;
    code: string;
    severity?: 'error' | 'warning';
    message: string;
}

/** What the server says when it does not do what is asked. */
export interface ProblemJson {
    status: number;
    title?: string;
    detail?: string;
    code: string;
    traceId?: string;
    errors?: Fault[];
    /** Titles of a sheet that are not known while required fields are missing. */
    unknownHeaders?: { cell: string; header: string }[];
}

/** A request that the server refused, or that did not reach it (status 0). */
export class Refusal extends Error {
    readonly status: number;
    readonly code: string;
    readonly errors: Fault[];
    readonly traceId: string | undefined;
    readonly unknownHeaders: { cell: string; header: string }[];
    readonly retryAfter: number | undefined;

    constructor(problem: ProblemJson, retryAfter?: number) {
        super(problem.detail ?? problem.title ?? problem.code);
        this.name = 'Refusal';
        this.status = problem.status;
        this.code = problem.code;
        this.errors = problem.errors ?? [];
        this.unknownHeaders = problem.unknownHeaders ?? [];
        this.traceId = problem.traceId;
        this.retryAfter = retryAfter;
    }

    /** Messages of a field, for showing beside it. */
    of(field: string): string[] {
        return this.errors.filter((one) => one.field === field).map((one) => one.message);
    }
}
