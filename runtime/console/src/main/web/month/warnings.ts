import { address, read } from '../api/http';
import type { RegisterLine } from '../shell/modules';
import { isInside } from '../shell/workplace';
import { t } from '../text/text';

export interface Warning {
    entry: number;
    version: number;
    jurisdiction: string;
    uscc: string;
    enterpriseName: string;
    code: string;
    field?: string;
    message: string;
    open: boolean;
}

/** Warnings of a register that nobody has explained. */
export interface OpenWarnings {
    register: string;
    title: string;
    warnings: Warning[];
    /** Whether there are more than were read. */
    more: boolean;
    /** Place and month that they were asked for. */
    place: string;
    month: string;
}

/** The server gives no more at once. */
const MOST = 1_000;

/** Warnings of a place and month that nobody has explained, of every register with months. */
export function openWarnings(registers: RegisterLine[], jurisdiction: string, period: string): Promise<OpenWarnings[]> {
    return Promise.all(
        registers
            .filter((one) => one.period === 'month')
            .map(async ({ name, title }) => {
                const path = address(`registers/${name}/warnings`, { jurisdiction, period, open: true, limit: MOST });
                const page = await read<{ items: Warning[]; next: string | null }>(path);
                return { register: name, title, warnings: page.items, more: page.next !== null, place: jurisdiction, month: period };
            }),
    );
}

/** How many there are in a place, with a plus where there may be more. */
export function counted(open: OpenWarnings[], place: string): { count: number; more: boolean } {
    const count = open.flatMap((one) => one.warnings).filter((one) => isInside(place, one.jurisdiction)).length;
    return { count, more: open.some((one) => one.more) };
}

/** A warning with the firm that it is about. */
export function named(one: Warning): string {
    return `${one.enterpriseName}${t('colon')}${one.message}`;
}

/** What a group of warnings is about; figures of one firm stand there as an example only. */
export function heading(warnings: Warning[]): string {
    const first = warnings[0] as Warning;
    return warnings.every((one) => one.message === first.message) ? first.message : t('example', named(first));
}

/** Warnings by their code: what is explained together. */
export function byCode(warnings: Warning[]): Map<string, Warning[]> {
    const groups = new Map<string, Warning[]>();
    for (const one of warnings) {
        groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
    }
    return groups;
}
