import type { LocationQuery, LocationQueryRaw } from 'vue-router';

/** What a register's page shows, as it stands in the address. */
export interface TableQuery {
    q: string;
    where: string[];
    sort: string;
    asOf: string;
    /** Dimension that entries are summed up by; nothing where they are shown one by one. */
    by: string;
}

export function fromAddress(query: LocationQuery): TableQuery {
    const where = query.where ?? [];
    const by = one(query.by);
    return {
        // Sums are of all entries that the conditions leave: words are searched in lists only.
        q: by ? '' : one(query.q),
        where: (Array.isArray(where) ? where : [where]).filter((text): text is string => text !== null),
        sort: one(query.sort),
        asOf: one(query.asOf),
        by,
    };
}

export function toAddress(query: TableQuery): LocationQueryRaw {
    return {
        ...(query.q ? { q: query.q } : {}),
        ...(query.where.length ? { where: query.where } : {}),
        ...(query.sort ? { sort: query.sort } : {}),
        ...(query.asOf ? { asOf: query.asOf } : {}),
        ...(query.by ? { by: query.by } : {}),
    };
}

function one(value: LocationQuery[string] | undefined): string {
    return typeof value === 'string' ? value : '';
}

/** The same question to the server. */
export function parameters(query: TableQuery, jurisdiction: string, period: string | undefined): Record<string, string | string[] | undefined> {
    return { jurisdiction, period, q: query.q, where: query.where, asOf: query.asOf };
}

/** Sorting by a field: up, then down, then not at all. */
export function sortedBy(sort: string, field: string): string {
    return sort === field ? `-${field}` : sort === `-${field}` ? '' : field;
}

export interface Condition {
    field: string;
    operator: string;
    value: string;
}

const CONDITION = /^([A-Za-z][A-Za-z0-9]*)(<=|>=|!=|=|<|>|~)(.*)$/su;

export function condition(text: string): Condition | undefined {
    const parts = CONDITION.exec(text);
    return parts ? { field: parts[1] as string, operator: parts[2] as string, value: parts[3] as string } : undefined;
}
