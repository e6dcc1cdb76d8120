import { exchange, read } from '../api/http';
import { isNumber, usualColumns, type Entry, type FieldDefinition, type RegisterDefinition } from '../register/definition';
import { shown } from '../register/values';
import { session } from '../shell/session';
import { t } from '../text/text';
import { zh } from '../text/words';

/** What an enterprise's clerk may do; nobody else has it, and the clerk has little besides. */
export const isClerk = (): boolean => session.may('own-enterprise.report');

export interface Odd {
    entry: number;
    code: string;
    field?: string;
    message: string;
    open: boolean;
    reason?: string;
    text?: string;
}

/** A register that the enterprise owes in a month. */
export interface Owed {
    register: string;
    title: string;
    many: boolean;
    reported: boolean;
    nothing: boolean;
    nothingLastMonth: boolean;
    fields: string[];
    entries: Entry[];
    lastMonth: Entry[];
    repeatable: boolean;
    /** Fields that begin anew each month: flows, and what is said about them. */
    notRepeated: string[];
    warnings: Odd[];
}

export interface OwnMonth {
    period: string;
    enterprise: { uscc: string; name: string; place: string; placeName: string };
    state: 'open' | 'submitted' | 'returned' | 'accepted' | 'closed';
    writable: boolean;
    /** Whether it is a month that enterprises report now. */
    reportable: boolean;
    due: string;
    overdue: boolean;
    listed: boolean;
    officer?: { name: string; phone?: string };
    registers: Owed[];
}

export interface Confirmed {
    confirmed: number;
    already: boolean;
    errors: { row: number; field?: string; code: string; message: string }[];
}

export function ownMonth(month: string): Promise<OwnMonth> {
    return read<OwnMonth>(`ledger/own-enterprise/${month}`);
}

export function path(month: string, register: string): string {
    return `ledger/own-enterprise/${month}/${register}`;
}

export async function reportUnchanged(month: string, register: string): Promise<Confirmed> {
    return (await exchange<Confirmed>('POST', `${path(month, register)}/unchanged`)).body;
}

/** Whether last month's answer can be given again with one tap; a draft of this month is looked at instead. */
export function isRepeatable(owed: Owed): boolean {
    return owed.repeatable && !owed.reported && owed.entries.length === 0 && (owed.lastMonth.length > 0 || owed.nothingLastMonth);
}

/** Fields that the clerk fills, as the register describes them, in the order of the form. */
export function fillable(of: RegisterDefinition, owed: Owed): FieldDefinition[] {
    return of.fields.filter((one) => owed.fields.includes(one.name));
}

/** Figures that change from month to month, and what must be said and is not known yet; the rest stands folded up behind them. */
export function isMain(field: FieldDefinition, known: unknown): boolean {
    if (field.defaulted === true) {
        return false;
    }
    return isNumber(field) ? field.required === true || field.inList === true : field.required === true && (known ?? '') === '';
}

/** A unit as people read it; one of a plugin's own as it is. */
export function unitText(unit: string): string {
    const key = `unit.${unit}`;
    return key in zh ? t(key as 'unit.person') : unit;
}

/** What tells an entry from others of the same register: the title of a post. */
export function nameOf(of: RegisterDefinition, entry: Record<string, unknown>): string {
    return keysOf(of)
        .filter((field) => field.name !== 'ordinal' || Number(entry[field.name]) > 1)
        .map((field) => shown(field, entry[field.name]))
        .join(' ');
}

function keysOf(of: RegisterDefinition): FieldDefinition[] {
    return of.fields.filter((one) => of.key.includes(one.name) && !['uscc', 'period', 'jurisdiction'].includes(one.name));
}

/** Last month's entry that this one continues. */
export function sameLastMonth(of: RegisterDefinition, owed: Owed, entry: Record<string, unknown>): Entry | undefined {
    return owed.lastMonth.find((last) => keysOf(of).every((field) => String(last[field.name] ?? '') === String(entry[field.name] ?? '')));
}

/** Entries of last month without one of this month. */
export function onlyLastMonth(of: RegisterDefinition, owed: Owed): Entry[] {
    return owed.lastMonth.filter((last) => !owed.entries.some((entry) => sameLastMonth(of, owed, entry) === last));
}

/** A new entry's first values: last month's, but for what rules compute anew and what happened last month. */
export function beginning(fields: FieldDefinition[], owed: Owed, last: Entry | undefined): Record<string, unknown> {
    const kept = (one: FieldDefinition): boolean => one.defaulted !== true && !owed.notRepeated.includes(one.name);
    return Object.fromEntries(fields.map((one) => [one.name, kept(one) ? (last?.[one.name] ?? undefined) : undefined]));
}

/** Last month's entry as an answer "unchanged" repeats it: nothing has happened since. */
export function repeated(of: RegisterDefinition, owed: Owed, last: Entry): Entry {
    const anew = of.fields.filter((one) => owed.notRepeated.includes(one.name));
    return { ...last, ...Object.fromEntries(anew.map((one) => [one.name, one.required === true ? 0 : undefined])) };
}

/** What is asked before a register is confirmed as unchanged, or nothing where last month's figures say it all. */
export function question(owed: Owed): string | undefined {
    const key = `firm.moved.${owed.register}`;
    return owed.lastMonth.length > 0 && key in zh ? t(key as 'firm.moved.monthly-flow') : undefined;
}

/** What differs from the entry that was read, ready to be sent; an emptied field is sent as null. */
export function changes(fields: FieldDefinition[], values: Record<string, unknown>, kept: Record<string, unknown>): Record<string, unknown> {
    const change: Record<string, unknown> = {};
    for (const { name } of fields) {
        const now = values[name] === '' ? null : (values[name] ?? null);
        if (JSON.stringify(now) !== JSON.stringify(kept[name] ?? null)) {
            change[name] = now;
        }
    }
    return change;
}

/** Figures of an entry in short: those that its lists show; of what is sent again, without those that rules compute. */
export function figures(of: RegisterDefinition, entry: Record<string, unknown>, sent = false): { title: string; value: string }[] {
    const columns = usualColumns(of);
    return of.fields
        .filter((one) => isNumber(one) && columns.includes(one.name) && !(sent && one.defaulted) && (entry[one.name] ?? '') !== '')
        .map((one) => ({ title: one.title, value: shown(one, entry[one.name]) }));
}
