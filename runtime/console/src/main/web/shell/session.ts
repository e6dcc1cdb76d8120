import { computed, reactive } from 'vue';
import { exchange, onProofRefused, onSessionLost, proveBy } from '../api/http';
import { Refusal } from '../api/refusal';

export interface Actor {
    username: string;
    displayName: string;
    jurisdiction: string;
    roles: string[];
    permissions: string[];
}

interface SessionJson {
    csrfToken?: string;
    expiresAt: string;
    passwordChangeRequired: boolean;
    actor: Actor;
}

interface State {
    /** Whether the server was asked who is signed in. */
    known: boolean;
    actor: Actor | undefined;
    passwordChangeRequired: boolean;
    /** The session ended while pages were open: they stay, with what was entered, until somebody signs in again. */
    lost: boolean;
    /** Somebody else has taken over: nothing of the one before is kept. */
    replaced: boolean;
}

const state = reactive<State>({ known: false, actor: undefined, passwordChangeRequired: false, lost: false, replaced: false });

export const session = {
    state,
    signedIn: computed(() => state.actor !== undefined && !state.passwordChangeRequired),
    may: (permission: string): boolean => state.actor?.permissions.includes(permission) === true,
};

onSessionLost(() => {
    if (state.actor) {
        state.lost = true;
    }
});

onProofRefused(async () => {
    const { body } = await exchange<SessionJson>('GET', 'sessions/current', { signingIn: true });
    if (body.actor.username !== state.actor?.username) {
        // Somebody else has signed in at another tab: what is here is not theirs.
        state.lost = true;
        return false;
    }
    proveBy(body.csrfToken);
    return true;
});

function enter(json: SessionJson): void {
    proveBy(json.csrfToken);
    state.actor = json.actor;
    state.passwordChangeRequired = json.passwordChangeRequired;
    state.lost = false;
    state.known = true;
}

/** Asks who is signed in, at the start. */
export async function resume(): Promise<void> {
    try {
        enter((await exchange<SessionJson>('GET', 'sessions/current', { signingIn: true })).body);
    } catch (failure) {
        if (!(failure instanceof Refusal && failure.status === 401)) {
            throw failure;
        }
        state.known = true;
    }
}

export async function signIn(username: string, password: string): Promise<void> {
    const { body } = await exchange<SessionJson>('POST', 'sessions', { json: { username, password, browser: true }, signingIn: true });
    const other = state.lost && state.actor?.username !== body.actor.username;
    enter(body);
    if (other) {
        state.replaced = true;
        // What the one before had open is not for the next one.
        location.reload();
    }
}

/** Other sessions end with the change; tokens of programs where they shall. */
export async function changePassword(currentPassword: string, newPassword: string, endOthers: boolean): Promise<void> {
    const username = state.actor?.username ?? '';
    await exchange('POST', `accounts/${encodeURIComponent(username)}/password`, { json: { currentPassword, newPassword, endOthers } });
    // The change ends every session of the account.
    await signIn(username, newPassword);
}

export async function signOut(): Promise<void> {
    await exchange('DELETE', 'sessions/current');
    proveBy(undefined);
    state.actor = undefined;
    state.lost = false;
}
