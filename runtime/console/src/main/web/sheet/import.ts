import { address, exchange, read } from '../api/http';
import type { Fault } from '../api/refusal';

export type ImportState = 'running' | 'previewed' | 'committed' | 'rejected' | 'cancelled' | 'failed' | 'undone';

export interface ColumnLine {
    cell: string;
    header: string;
    field?: string;
    ignored?: boolean;
    suggestions?: string[];
}

export interface ImportReport {
    id: number;
    register: string;
    jurisdiction: string;
    period?: string;
    file?: string;
    state: ImportState;
    submittedAt: string;
    submittedBy: string;
    progress?: { rowsDone: number };
    sheet?: string;
    rows?: Record<'read' | 'new' | 'changed' | 'unchanged' | 'rejected', number>;
    problem?: { code: string; message: string };
    errors?: SheetFault[];
    warnings?: SheetFault[];
    notes?: { code: string; field?: string | null; message: string }[];
    columns?: ColumnLine[];
    faultCounts?: { errors: number; warnings: number };
}

export interface SheetFault extends Fault {
    value?: unknown;
}

/** Fields whose columns the sheet lacks, so that the rules about them were not checked; the server names each once. */
export function uncheckedFields(report: ImportReport): string[] {
    return (report.notes ?? []).filter((one) => one.code === 'rule-not-checked').flatMap((one) => one.field ?? []);
}

/** What is said once against the whole file, to be read before anything is written. */
export function doubts(report: ImportReport): string[] {
    return (report.notes ?? []).filter((one) => one.code === 'other-month').map((one) => one.message);
}

/** Whether writing would do anything: a row is new or changed, or the sheet gives reasons for warnings. */
export function changesAnything(report: ImportReport): boolean {
    const changed = (report.rows?.new ?? 0) + (report.rows?.changed ?? 0) > 0;
    return changed || (report.columns ?? []).some((one) => one.field === 'explanation');
}

/** Faults of one code, the most frequent first; `message` is that of its first. */
export interface FaultGroup {
    code: string;
    count: number;
    message: string;
}

export function grouped(faults: SheetFault[]): FaultGroup[] {
    const groups = new Map<string, FaultGroup>();
    for (const { code, message } of faults) {
        const group = groups.get(code) ?? { code, count: 0, message };
        group.count += 1;
        groups.set(code, group);
    }
    return [...groups.values()].sort((one, other) => other.count - one.count);
}

export interface RowOutcome {
    row: number;
    kind: 'new' | 'changed' | 'unchanged' | 'rejected';
    key: Record<string, unknown>;
    changes?: { field: string; old: unknown; new: unknown }[];
    errors: SheetFault[];
    warnings: SheetFault[];
}

const LOOK_EVERY = 500;

/** Sends a file to be looked at; nothing is written yet. */
export async function preview(
    register: string,
    file: File,
    jurisdiction: string,
    period: string | undefined,
    signal: AbortSignal,
): Promise<ImportReport> {
    const path = address(`registers/${register}/imports`, { jurisdiction, period, mode: 'preview' });
    const headers = {
        Prefer: 'respond-async',
        'Content-Type': typeOf(file.name),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    };
    return (await exchange<ImportReport>('POST', path, { file, headers, signal })).body;
}

function typeOf(name: string): string {
    const ending = name.toLowerCase().split('.').pop();
    return ending === 'csv' ? 'text/csv' : 'application/octet-stream';
}

/** Waits until an import has an outcome, telling how far it is. */
export async function finished(id: number, signal: AbortSignal, tell: (now: ImportReport) => void): Promise<ImportReport> {
    for (;;) {
        const now = await read<ImportReport>(`imports/${id}`, signal);
        tell(now);
        if (now.state !== 'running') {
            return now;
        }
        await new Promise((resolve) => window.setTimeout(resolve, LOOK_EVERY));
    }
}

export function commit(id: number, mode: 'atomic' | 'rowwise'): Promise<unknown> {
    return exchange('POST', `imports/${id}/commit`, { json: { mode } });
}

export function rows(id: number, kind: string, after?: number): Promise<{ items: RowOutcome[]; next: number | null }> {
    return read(address(`imports/${id}/rows`, { kind, limit: 100, after }));
}

/** Says once for the place what a header means; `null` forgets it. */
export async function mapHeader(register: string, jurisdiction: string, header: string, field: string): Promise<void> {
    const path = `registers/${register}/column-mappings`;
    const { mappings } = await read<{ mappings: { header: string; field: string; from: string }[] }>(address(path, { jurisdiction }));
    const own = mappings.filter((one) => one.from === jurisdiction);
    await exchange('PUT', path, {
        json: { jurisdiction, mappings: { ...Object.fromEntries(own.map((one) => [one.header, one.field])), [header]: field } },
    });
}
