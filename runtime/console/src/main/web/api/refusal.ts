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
    /** Register whose form an uploaded file rather is. */
    likelyRegister?: string;
    /** How many codes a file would retire, and how many of them are in use. */
    retired?: number;
    inUse?: number;
    /** Some of them, those in use first. */
    retiring?: RetiringCode[];
}

/** A code that a file would retire, and where it is in use. */
export interface RetiringCode {
    code: string;
    name: string;
    uses: { register: string; field: string; entries: number }[];
}

/** A request that the server refused, or that did not reach it (status 0). */
export class Refusal extends Error {
    readonly status: number;
    readonly code: string;
    readonly errors: Fault[];
    readonly traceId: string | undefined;
    readonly unknownHeaders: { cell: string; header: string }[];
    readonly likelyRegister: string | undefined;
    readonly retryAfter: number | undefined;
    readonly retiring: { codes: RetiringCode[]; all: number; inUse: number };

    constructor(problem: ProblemJson, retryAfter?: number) {
        super(problem.detail ?? problem.title ?? problem.code);
        this.name = 'Refusal';
        this.status = problem.status;
        this.code = problem.code;
        this.errors = problem.errors ?? [];
        this.unknownHeaders = problem.unknownHeaders ?? [];
        this.likelyRegister = problem.likelyRegister;
        this.retiring = { codes: problem.retiring ?? [], all: problem.retired ?? 0, inUse: problem.inUse ?? 0 };
        this.traceId = problem.traceId;
        this.retryAfter = retryAfter;
    }

    /** Messages of a field, for showing beside it. */
    of(field: string): string[] {
        return this.errors.filter((one) => one.field === field).map((one) => one.message);
    }
}
