import { number } from '../text/text';

/** An indicator of the month (data/monthly_indicators.csv), with the figures that it is compared with. */
export interface Indicator {
    code: string;
    title: string;
    unit: string;
    value?: number;
    lastMonth?: number;
    lastYear?: number;
    yearStart?: number;
    formula: string;
    rollup?: string;
}

/** How much more than an earlier figure; nothing where either is missing. */
export function change(now: number | undefined, before: number | undefined): number | undefined {
    return now === undefined || before === undefined ? undefined : Math.round((now - before) * 100) / 100;
}

/** Where the rows behind a roll-up are shown: its register with its filters, as the address of the register's page. */
export function rowsBehind(rollup: string | undefined): { register: string; where: string[] } | undefined {
    const parts = /^\/api\/v1\/registers\/([a-z-]+)\/rollup\?(.*)$/.exec(rollup ?? '');
    return parts ? { register: parts[1] as string, where: new URLSearchParams(parts[2]).getAll('where') } : undefined;
}

/** Whether a figure is about who has reported, which the month's page shows. */
export function isReporting(rollup: string | undefined): boolean {
    return rollup?.startsWith('/api/v1/ledger/reporting-status?') === true;
}

/** A change as officers read it: with its sign. */
export function signed(value: number | undefined): string {
    return value === undefined ? '–' : (value > 0 ? '+' : '') + number(value);
}
