import { address, read } from '../api/http';
import { monthsFrom } from '../shell/workplace';

/** Shortage of one group, a place or a code, beside that of the month before and of a year ago. */
export interface Group {
    /** Code of the group; nothing where entries state none. */
    key: string | undefined;
    now?: number | undefined;
    expansion?: number | undefined;
    posts?: number | undefined;
    lastMonth?: number | undefined;
    lastYear?: number | undefined;
}

/** A month of the trend beside the same month of the year before. */
export interface TrendMonth {
    month: string;
    now: number | undefined;
    lastYear: number | undefined;
}

export interface RollupRow {
    [dimension: string]: string | number | undefined;
    shortageCurrent?: number;
    shortageExpansion?: number;
    count?: number;
}

export const REGISTER = 'labour-demand';
const MEASURES = 'shortageCurrent,shortageExpansion,count';

async function rollup(jurisdiction: string, period: string, by: string): Promise<RollupRow[]> {
    return (await read<{ rows: RollupRow[] }>(address(`registers/${REGISTER}/rollup`, { jurisdiction, period, by, measures: MEASURES }))).rows;
}

/** Shortage by a dimension; groups that only an earlier month has are there too, the largest shortage first. */
export async function shortageBy(by: string, jurisdiction: string, month: string): Promise<Group[]> {
    const [now, lastMonth, lastYear] = await Promise.all([0, -1, -12].map((months) => rollup(jurisdiction, monthsFrom(month, months), by)));
    return merged(by, now ?? [], lastMonth ?? [], lastYear ?? []);
}

export function merged(by: string, now: RollupRow[], lastMonth: RollupRow[], lastYear: RollupRow[]): Group[] {
    const groups = new Map<string, Group>();
    const take = (rows: RollupRow[], change: (row: RollupRow) => Partial<Group>): void => {
        for (const row of rows) {
            const key = row[by] === undefined ? undefined : String(row[by]);
            groups.set(key ?? '', { ...(groups.get(key ?? '') ?? { key }), ...change(row) });
        }
    };
    take(now, (row) => ({ now: row.shortageCurrent, expansion: row.shortageExpansion, posts: row.count }));
    take(lastMonth, (row) => ({ lastMonth: row.shortageCurrent }));
    take(lastYear, (row) => ({ lastYear: row.shortageCurrent }));
    return [...groups.values()].sort((one, other) => (other.now ?? -1) - (one.now ?? -1));
}

/** The twelve months that end with one, each beside the same month of the year before. */
export async function shortageTrend(jurisdiction: string, month: string): Promise<TrendMonth[]> {
    const rows = await rollup(jurisdiction, `${monthsFrom(month, -23)}..${month}`, 'period');
    const byMonth = new Map(rows.map((row) => [String(row.period), row.shortageCurrent]));
    return Array.from({ length: 12 }, (_, at) => monthsFrom(month, at - 11)).map((one) => ({
        month: one,
        now: byMonth.get(one),
        lastYear: byMonth.get(monthsFrom(one, -12)),
    }));
}
