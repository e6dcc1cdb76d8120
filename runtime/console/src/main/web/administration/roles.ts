import { shallowRef } from 'vue';
import { exchange, read } from '../api/http';
import { isInside } from '../shell/workplace';
import { language } from '../text/language';
import { t, type Key } from '../text/text';
import { zh } from '../text/words';

export interface Titles {
    zh: string;
    en: string;
}

/** A role; what follows `builtIn` only those have that administrators made. */
export interface Role {
    word: string;
    title: string;
    permissions: string[];
    builtIn: boolean;
    /** Kind of the thing that accounts with the role are tied to, and the title of its key. */
    tie?: { kind: string; title: string };
    titles?: Titles;
    jurisdiction?: string;
    version?: number;
    createdBy?: string;
    createdAt?: string;
    pending?: { permissions: string[]; askedBy: string; askedAt: string };
}

export interface Permission {
    name: string;
    title: string;
    help: string;
    duty: string;
    regionOnly: boolean;
    builtIn: string[];
}

/** What a form holds of a role. */
export interface RoleDraft {
    jurisdiction: string;
    name: string;
    titles: Titles;
    permissions: string[];
}

/** Roles as they were last read. */
const known = shallowRef<Role[]>([]);

/** Roles that accounts inside the caller's place may have, the platform's first. */
export async function allRoles(): Promise<Role[]> {
    known.value = (await read<{ items: Role[] }>('roles')).items;
    return known.value;
}

/** Reads roles that are one's own, where they were made, so that they can be called by their titles. */
export async function learnRoles(words: readonly string[]): Promise<void> {
    const unknown = words.filter((word) => !(`role.${word}` in zh) && !known.value.some((one) => one.word === word));
    const found = await Promise.all(unknown.map((word) => read<Role>(pathOf(word))));
    known.value = [...known.value, ...found];
}

/** Roles that may be given at a place. */
export function rolesAt(roles: readonly Role[], place: string): Role[] {
    return roles.filter((one) => one.jurisdiction === undefined || isInside(one.jurisdiction, place));
}

export async function allPermissions(): Promise<Permission[]> {
    return (await read<{ items: Permission[] }>('permissions')).items;
}

/** Permissions by what stands before the dot, in the order of their names. */
export function grouped(permissions: readonly Permission[]): [string, Permission[]][] {
    const groups = new Map<string, Permission[]>();
    for (const one of permissions) {
        const group = one.name.slice(0, one.name.indexOf('.'));
        groups.set(group, [...(groups.get(group) ?? []), one]);
    }
    return [...groups];
}

/** Whether a role of a place may hold a permission. */
export function mayHold(permission: Permission, place: string): boolean {
    return permission.duty !== 'tied' && (!permission.regionOnly || place.endsWith('0000'));
}

/** Whether one account may not have both. */
export function excludes(one: Permission, other: Permission): boolean {
    return one.duty !== other.duty && one.duty !== 'any' && other.duty !== 'any';
}

function pathOf(word: string): string {
    return `roles/${encodeURIComponent(word)}`;
}

export async function makeRole(draft: RoleDraft): Promise<void> {
    await exchange('POST', 'roles', { json: draft });
}

/** Sends titles, and permissions where they differ: what waits for a second administrator stays then. */
export async function changeRole(before: Role, { titles, permissions }: RoleDraft): Promise<void> {
    const same = [...permissions].sort().join() === [...before.permissions].sort().join();
    const json = same && before.pending ? { titles } : { titles, permissions };
    await exchange('PATCH', pathOf(before.word), { json, ifMatch: `"${before.version ?? 0}"` });
}

export async function removeRole({ word, version }: Role): Promise<void> {
    await exchange('DELETE', pathOf(word), { ifMatch: `"${version ?? 0}"` });
}

export async function confirmRole({ word, pending }: Role): Promise<void> {
    await exchange('POST', `${pathOf(word)}/pending/confirm`, { json: { permissions: pending?.permissions ?? [] } });
}

export async function refuseRole({ word }: Role): Promise<void> {
    await exchange('DELETE', `${pathOf(word)}/pending`);
}

/** A role as people call it; one that was made by its title, where roles were read. */
export function roleTitle(word: string): string {
    const key = `role.${word}`;
    if (key in zh) {
        return t(key as Key);
    }
    return known.value.find((one) => one.word === word)?.titles?.[language.value] ?? word;
}

/** Roles as people call them. */
export function rolesInWords(roles: readonly string[]): string {
    return roles.map(roleTitle).join(t('comma'));
}
