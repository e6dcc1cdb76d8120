import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeRole, excludes, grouped, mayHold, rolesAt, type Permission, type Role } from '../../main/web/administration/roles';

function permission(name: string, duty: string, regionOnly = false): Permission {
    return { name, title: name, help: '', duty, regionOnly, builtIn: [] };
}

const READ = permission('entries.read', 'any');
const WRITE = permission('entries.write', 'registers');
const AUDIT = permission('audit.read', 'audit');

describe('permissions', () => {
    it('exclude each other by their duty', () => {
        expect(excludes(WRITE, AUDIT)).toBe(true);
        expect(excludes(READ, AUDIT)).toBe(false);
        expect(excludes(WRITE, WRITE)).toBe(false);
    });

    it('stand in groups by what is before the dot', () => {
        expect(grouped([AUDIT, READ, WRITE])).toEqual([
            ['audit', [AUDIT]],
            ['entries', [READ, WRITE]],
        ]);
    });

    it('are in the roles of a place that may hold them', () => {
        expect(mayHold(permission('own-enterprise.report', 'tied'), '450000')).toBe(false);
        expect(mayHold(permission('reference.write', 'platform', true), '450200')).toBe(false);
        expect(mayHold(permission('reference.write', 'platform', true), '450000')).toBe(true);
    });
});

describe('roles', () => {
    afterEach(() => vi.unstubAllGlobals());

    const made: Role = {
        word: '450200.desk',
        title: '前台',
        titles: { zh: '前台', en: 'Desk' },
        permissions: ['entries.read'],
        builtIn: false,
        jurisdiction: '450200',
        version: 3,
        pending: { permissions: ['people.reveal'], askedBy: 'admin', askedAt: '2022-03-01T00:00:00Z' },
    };

    it('are offered at their place and below', () => {
        const officer: Role = { word: 'officer', title: '经办人', permissions: [], builtIn: true };
        expect(rolesAt([officer, made], '450203')).toEqual([officer, made]);
        expect(rolesAt([officer, made], '450300')).toEqual([officer]);
    });

    it('are renamed without giving up what waits', async () => {
        const sent = vi.fn(() => Promise.resolve(new Response('{}', { headers: { 'Content-Type': 'application/json' } })));
        vi.stubGlobal('fetch', sent);
        const draft = { jurisdiction: '450200', name: '', titles: { zh: '窗口', en: 'Desk' }, permissions: ['entries.read'] };
        await changeRole(made, draft);
        await changeRole(made, { ...draft, permissions: ['entries.write'] });
        const calls = sent.mock.calls as unknown as [string, RequestInit][];
        expect(calls.map((one) => JSON.parse(String(one[1].body)) as unknown)).toEqual([
            { titles: draft.titles },
            { titles: draft.titles, permissions: ['entries.write'] },
        ]);
        expect((calls[0]?.[1].headers as Record<string, string>)['If-Match']).toBe('"3"');
    });
});
