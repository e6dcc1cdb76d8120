import { address, exchange, read } from '../api/http';
import { t } from '../text/text';

export interface Person {
    username?: string | null;
    name: string;
    phone?: string | null;
}

export interface Officers {
    jurisdiction: string;
    register: string;
    /** Who answers: the nearest one upward. */
    officer: Person | null;
    team: Person[];
    history: { role: string; person: Person; from: string; fromBy: string; until?: string; untilBy?: string; note?: string }[];
}

/** A person in one line. */
export function said(person: Person | null): string {
    return person ? [person.name, person.phone, person.username ? `(${person.username})` : ''].filter(Boolean).join(' ') : t('nobody');
}

/** Who shall answer; whoever is left out ends the duty. */
export interface Duties {
    officer: Person | null;
    team: Person[];
    note: string;
}

function path(jurisdiction: string, register: string): string {
    return address('ledger/officers', { jurisdiction, register });
}

export function officersOf(jurisdiction: string, register: string): Promise<Officers> {
    return read<Officers>(path(jurisdiction, register));
}

export async function setOfficers(jurisdiction: string, register: string, duties: Duties): Promise<Officers> {
    const json = { officer: duties.officer && sent(duties.officer), team: duties.team.map(sent), note: duties.note.trim() || null };
    return (await exchange<Officers>('PUT', path(jurisdiction, register), { json })).body;
}

export async function handOver(jurisdiction: string, register: string, to: Person, note: string): Promise<Officers> {
    const json = { jurisdiction, register, to: sent(to), note: note.trim() || null };
    return (await exchange<Officers>('POST', 'ledger/officers/hand-over', { json })).body;
}

/** Empty inputs are no values. */
function sent(person: Person): Person {
    return { username: person.username?.trim() || null, name: person.name.trim(), phone: person.phone?.trim() || null };
}
