import { address, read } from '../api/http';
import { codeName } from './codes';
import { type FieldDefinition, type MeasureDefinition, type RegisterDefinition } from './definition';
import { parameters, type TableQuery } from './query';
import { shown } from './values';
import { t } from '../text/text';

export type RollupRow = Record<string, string | number | boolean | undefined>;

export interface Rollup {
    rows: RollupRow[];
    totals: Record<string, number>;
}

const PLACES = ['region', 'city', 'county', 'township'];

/** By what a register can be rolled up inside a place: the levels below it, and its dimensions. */
export function dimensions(of: RegisterDefinition, level: string | undefined): string[] {
    const inner = PLACES.slice(PLACES.indexOf(level ?? '') + 1);
    return of.dimensions.filter((one) => (PLACES.includes(one) ? inner.includes(one) : one !== 'period'));
}

export function isPlaceLevel(dimension: string): boolean {
    return PLACES.includes(dimension);
}

export function dimensionTitle(of: RegisterDefinition, dimension: string): string {
    return isPlaceLevel(dimension) ? t(`by.${dimension}` as 'by.city') : (field(of, dimension)?.title ?? dimension);
}

/** Measures that a roll-up shows, the number of entries last. */
export function measures(of: RegisterDefinition): MeasureDefinition[] {
    return [...of.measures, { name: 'count', title: t('entryCount'), kind: 'count' }];
}

export function groupTitle(of: RegisterDefinition, dimension: string, value: unknown): string {
    if (value === undefined || value === null) {
        return t('notStated');
    }
    const its = field(of, dimension);
    return isPlaceLevel(dimension) || !its ? codeName('division', String(value)) : shown(its, value);
}

/** The condition that finds the entries of a group; nothing where the field is none to search by. */
export function groupCondition(of: RegisterDefinition, dimension: string, value: unknown): string | undefined {
    return value !== undefined && field(of, dimension)?.filterable ? `${dimension}=${String(value)}` : undefined;
}

export function rollUp(of: RegisterDefinition, by: string, query: TableQuery, jurisdiction: string, period: string | undefined): Promise<Rollup> {
    const names = measures(of).map((one) => one.name);
    const asked = { ...parameters({ ...query, q: '' }, jurisdiction, period), by, measures: names.join(',') };
    return read<Rollup>(address(`registers/${of.name}/rollup`, asked));
}

function field(of: RegisterDefinition, name: string): FieldDefinition | undefined {
    return of.fields.find((one) => one.name === name);
}
