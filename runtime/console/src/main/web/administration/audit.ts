import type { LocationQuery } from 'vue-router';
import { namesWith } from './named';

export interface AuditRecord {
    at: string;
    actor: string;
    actorName?: string;
    place?: string;
    placeName?: string;
    action: string;
    subject: string;
    outcome: 'done' | 'denied' | 'failed';
    facts: Record<string, string>;
}

/** What the address asks for; days, both included. */
export interface AuditFilter {
    from: string;
    to: string;
    actor: string;
    action: string;
    subject: string;
    outcome: string;
}

/** What a look at the whole log found. */
export interface AuditVerification {
    records: number;
    seals: number;
    heads: number;
    head?: string;
    broken: number;
    faults: { code: 'record-changed' | 'records-missing' | 'records-added' | 'seal-missing' | 'seal-changed'; seal: number; from?: string; to?: string }[];
}

export function fromAddress(query: LocationQuery): AuditFilter {
    const one = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
    return { from: one('from'), to: one('to'), actor: one('actor'), action: one('action'), subject: one('subject'), outcome: one('outcome') };
}

/** What the server is asked for: it leaves out the moment that ends the time. What is no day, it refuses. */
export function parameters(filter: AuditFilter): Record<string, string> {
    return { ...filter, to: filter.to ? dayAfter(filter.to) : '' };
}

export function dayAfter(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) {
        return day;
    }
    date.setUTCDate(date.getUTCDate() + 1);
    return date.toISOString().slice(0, 10);
}

/** Acts that have words, for choosing one. */
export const ACTS = namesWith('act');
