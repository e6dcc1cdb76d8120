import { read } from '../api/http';

export interface Complete {
    register: string;
    due: number;
    reported: number;
    late: number;
    rate?: number;
}

export type Step = 'submit' | 'return' | 'accept' | 'close' | 'reopen';

export interface MonthOfPlace {
    period: string;
    place: string;
    name: string;
    state: 'open' | 'submitted' | 'returned' | 'accepted' | 'closed';
    due: string;
    overdue: boolean;
    completeness: Complete[];
    places: { place: string; name: string; state: MonthOfPlace['state']; completeness: Complete[] }[];
    changedSince?: number;
    events: { step: string; at: string; by: string; byName?: string; reason?: string }[];
    steps: Step[];
}

export function monthOf(period: string, place: string): Promise<MonthOfPlace> {
    return read<MonthOfPlace>(`ledger/months/${period}/${place}`);
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
