import { address, exchange, read } from '../api/http';

export interface Account {
    username: string;
    displayName: string;
    jurisdiction: string;
    roles: string[];
    permissions: string[];
    active: boolean;
    passwordChangeRequired: boolean;
    createdAt: string;
    tie?: Tie;
    /** What waits for a second administrator. */
    pending?: Pending;
}

/** The one thing that an account acts for. */
export interface Tie {
    kind: string;
    key: string;
}

export interface Pending {
    roles: string[];
    jurisdiction: string;
    active: boolean;
    askedBy: string;
    askedAt: string;
}

export interface ProgramToken {
    name: string;
    permissions: string[];
    createdAt: string;
    createdBy: string;
    expiresAt: string;
}

/** What a form holds of an account. */
export interface AccountDraft {
    username: string;
    displayName: string;
    jurisdiction: string;
    roles: string[];
    tie: Tie | undefined;
    password: string;
}

const PAGE = 1_000;

export function pathOf(username: string): string {
    return `accounts/${encodeURIComponent(username)}`;
}

/** All accounts that the caller manages: a region has some hundreds. */
export async function allAccounts(): Promise<Account[]> {
    const found: Account[] = [];
    let after: string | undefined;
    do {
        const page = await read<{ items: Account[]; next: string | null }>(address('accounts', { limit: PAGE, after }));
        found.push(...page.items);
        after = page.next ?? undefined;
    } while (after);
    return found;
}

export async function create(draft: AccountDraft): Promise<Account> {
    return (await exchange<Account>('POST', 'accounts', { json: draft })).body;
}

/** Sends what differs; nothing where nothing does. */
export async function change(before: Account, draft: AccountDraft): Promise<void> {
    const changed: Record<string, unknown> = {};
    if (draft.displayName !== before.displayName) {
        changed.displayName = draft.displayName;
    }
    if (draft.jurisdiction !== before.jurisdiction) {
        changed.jurisdiction = draft.jurisdiction;
    }
    if ([...draft.roles].sort().join() !== [...before.roles].sort().join()) {
        changed.roles = draft.roles;
    }
    if (draft.tie && (draft.tie.kind !== before.tie?.kind || draft.tie.key !== before.tie.key)) {
        changed.tie = draft.tie;
    }
    if (Object.keys(changed).length > 0) {
        await exchange('PATCH', pathOf(before.username), { json: changed });
    }
}

export async function setActive(username: string, active: boolean): Promise<void> {
    await exchange('PATCH', pathOf(username), { json: { active } });
}

/** Lets what waits come to be, as it was seen. */
export async function confirmPending(username: string, { roles, jurisdiction }: Pending): Promise<void> {
    await exchange('POST', `${pathOf(username)}/pending/confirm`, { json: { roles, jurisdiction } });
}

export async function refusePending(username: string): Promise<void> {
    await exchange('DELETE', `${pathOf(username)}/pending`);
}

/** Gives a new first password, told only now. */
export async function reset(username: string): Promise<string> {
    return (await exchange<{ password: string }>('POST', `${pathOf(username)}/reset`)).body.password;
}

const SETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'];
const LENGTH = 12;

/** A first password of three kinds of characters, none of which is mistaken for another when it is read aloud. */
export function firstPassword(): string {
    const all = SETS.join('');
    const letters = [...SETS, ...Array.from({ length: LENGTH - SETS.length }, () => all)].map(pick);
    for (let at = letters.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [letters[at], letters[other]] = [letters[other] as string, letters[at] as string];
    }
    return letters.join('');
}

function pick(from: string): string {
    return from.charAt(below(from.length));
}

/** A random whole number below another, each as likely as any other. */
function below(bound: number): number {
    const range = 2 ** 32;
    const fair = range - (range % bound);
    const drawn = new Uint32Array(1);
    do {
        crypto.getRandomValues(drawn);
    } while ((drawn[0] as number) >= fair);
    return (drawn[0] as number) % bound;
}
