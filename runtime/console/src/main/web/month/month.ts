import { read } from '../api/http';
import type { Fault, Refusal } from '../api/refusal';

export interface Complete {
    register: string;
    due: number;
    reported: number;
    late: number;
    rate?: number;
}

export type Step = 'submit' | 'return' | 'accept' | 'close' | 'reopen';

export interface Inside {
    place: string;
    name: string;
    state: MonthOfPlace['state'];
    due: string;
    overdue: boolean;
    late: boolean;
    completeness: Complete[];
    /** What the place is to be told; not there once its month is sent up. */
    reminder?: string;
}

export interface MonthOfPlace {
    period: string;
    place: string;
    name: string;
    state: 'open' | 'submitted' | 'returned' | 'accepted' | 'closed';
    due: string;
    overdue: boolean;
    /** Submitted after the day, or overdue. */
    late: boolean;
    completeness: Complete[];
    places: Inside[];
    snapshots: { number: number; asOf: string; digest: string; by: string; due?: string; late: boolean }[];
    changedSince?: number;
    events: { step: string; at: string; by: string; byName?: string; reason?: string; missing?: string[] }[];
    steps: Step[];
}

export function monthOf(period: string, place: string): Promise<MonthOfPlace> {
    return read<MonthOfPlace>(`ledger/months/${period}/${place}`);
}

/** Whether nobody is due at a place of report: then its submission says so. */
export function isNobodyDue(of: MonthOfPlace): boolean {
    return of.places.length === 0 && of.completeness.every((one) => one.due === 0);
}

/** Whether places of report inside are all that is against a step: it may be taken without them, with a reason. */
export function withoutWhich(refused: Refusal | undefined): Fault[] {
    const errors = refused?.code === 'open-points' ? refused.errors : [];
    return errors.every((one) => one.code === 'place-not-accepted') ? errors : [];
}

export interface Late {
    place: string;
    uscc: string;
    enterpriseName: string;
    state: string;
    contactName?: string;
    contactMobile?: string;
    text: string;
}
