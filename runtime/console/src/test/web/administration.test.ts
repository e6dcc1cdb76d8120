import { beforeEach, describe, expect, it, vi } from 'vitest';
import { change, firstPassword, type Account } from '../../main/web/administration/accounts';
import { dayAfter, fromAddress, parameters } from '../../main/web/administration/audit';
import { csv } from '../../main/web/administration/codeLists';
import { named } from '../../main/web/administration/named';
import { firstPage, permitted } from '../../main/web/administration/pages';
import { cleaned } from '../../main/web/administration/tenants';
import { modules } from '../../main/web/shell/modules';
import { session } from '../../main/web/shell/session';

function signedIn(...permissions: string[]): void {
    session.state.actor = { username: 'boss', displayName: 'boss', jurisdiction: '450400', roles: [], permissions };
}

beforeEach(() => {
    session.state.actor = undefined;
    modules.value = [];
    vi.restoreAllMocks();
});

describe('a first password', () => {
    it('has three kinds of characters, none of which looks like another', () => {
        const drawn = new Set(Array.from({ length: 200 }, firstPassword));
        expect(drawn.size).toBe(200);
        for (const one of drawn) {
            expect(one).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-HJ-NP-Za-km-z2-9]{12}$/);
        }
    });
});

describe('pages', () => {
    it('are shown to whom they are permitted', () => {
        signedIn('accounts.manage', 'tenants.manage', 'reference.read', 'reference.write', 'modules.read');
        expect(permitted()).toEqual(['accounts', 'roles', 'tenants', 'codeLists', 'shapes', 'plugins']);
        signedIn('audit.read', 'reference.read', 'modules.read');
        expect(permitted()).toEqual(['codeLists', 'audit']);
        signedIn('entries.read', 'reference.read', 'modules.read');
        expect(permitted()).toEqual(['codeLists']);
        modules.value = [{ name: 'org.bagui.plugin.ledger', version: '1', state: 'active', registers: [], paths: [], pages: [] }];
        expect(permitted()).toEqual(['officers', 'codeLists']);
    });

    it('begin with the work of whoever has any, else with what they look after', () => {
        signedIn('entries.read', 'accounts.manage');
        expect(firstPage()).toBe('work');
        signedIn('accounts.manage', 'reference.read');
        expect(firstPage()).toBe('accounts');
        signedIn('audit.read', 'reference.read');
        expect(firstPage()).toBe('audit');
    });
});

describe('an account', () => {
    const kept: Account = {
        username: 'li',
        displayName: '黎',
        jurisdiction: '450403',
        roles: ['officer', 'reviewer'],
        permissions: [],
        active: true,
        passwordChangeRequired: false,
        createdAt: '2022-03-01T00:00:00+08:00',
    };
    const draft = { username: 'li', displayName: '黎', jurisdiction: '450403', roles: ['reviewer', 'officer'], tie: undefined, password: '' };

    it('is sent with what differs, and not where nothing does', async () => {
        const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('{}', { headers: { 'Content-Type': 'application/json' } })));
        await change(kept, draft);
        expect(sent).not.toHaveBeenCalled();
        await change(kept, { ...draft, roles: ['enterprise-clerk'], tie: { kind: 'enterprise', key: '91450400MA5KAAAA0X' } });
        expect(sent.mock.calls[0]?.[0]).toBe('/api/v1/accounts/li');
        expect(JSON.parse(String(sent.mock.calls[0]?.[1]?.body))).toEqual({ roles: ['enterprise-clerk'], tie: { kind: 'enterprise', key: '91450400MA5KAAAA0X' } });
    });
});

describe('an extension field', () => {
    it('is sent without what its type does not know', () => {
        const title = { zh: '班次', en: 'Shift' };
        expect(cleaned({ name: ' shift ', type: 'whole-number', title, min: 0, length: 5, pattern: 'x', codeList: 'education' })).toEqual({
            name: 'shift',
            type: 'whole-number',
            title,
            required: false,
            min: 0,
        });
        expect(cleaned({ name: 'note', type: 'text', title, required: true, pattern: '' })).toEqual({ name: 'note', type: 'text', title, required: true });
    });
});

describe('a code list', () => {
    it('is written as CSV that can be read again', () => {
        const codes = [{ code: '1', nameZh: '缺"技工",急', nameEn: 'A\nB', aliases: ['甲', '乙'], retired: true, validUntil: '2022-05-31' }];
        expect(csv(codes)).toBe('code,name_zh,name_en,parent_code,aliases,retired,valid_from,valid_until\r\n1,"缺""技工"",急","A\nB",,甲|乙,是,,2022-05-31\r\n');
    });
});

describe('the audit log', () => {
    it('is asked for whole days', () => {
        expect(dayAfter('2022-12-31')).toBe('2023-01-01');
        const filter = fromAddress({ from: '2022-03-01', to: '2022-03-31', actor: 'li', action: ['a', 'b'] });
        expect(parameters(filter)).toEqual({ from: '2022-03-01', to: '2022-04-01', actor: 'li', action: '', subject: '', outcome: '' });
    });

    it('survives an address that is none', () => {
        expect(parameters(fromAddress({ to: 'yesterday' })).to).toBe('yesterday');
    });

    it('tells acts in words, and those of plugins as they are', () => {
        expect(named('act', 'password-reset')).toBe('重置密码');
        expect(named('act', 'tea-served')).toBe('tea-served');
    });
});
