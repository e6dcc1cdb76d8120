import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, nameOf } from '../../main/web/api/download';
import { address, exchange, onSessionLost, proveBy } from '../../main/web/api/http';
import { Refusal } from '../../main/web/api/refusal';

function answers(status: number, body: unknown, headers: Record<string, string> = {}): ReturnType<typeof vi.fn> {
    const fake = vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } }));
    vi.stubGlobal('fetch', fake);
    return fake;
}

afterEach(() => {
    vi.unstubAllGlobals();
    proveBy(undefined);
});

describe('a request', () => {
    it('shows the word with what writes and with nothing else', async () => {
        const fake = answers(200, {});
        proveBy('word');
        await exchange('GET', 'registers');
        await exchange('POST', 'registers', { json: {} });
        const shown = fake.mock.calls.map(([, init]) => (init as RequestInit & { headers: Record<string, string> }).headers['X-Csrf-Token']);
        expect(shown).toEqual([undefined, 'word']);
    });

    it('tells of a lost session unless somebody is signing in', async () => {
        answers(401, { status: 401, code: 'not-signed-in', detail: '请登录' });
        const lost = vi.fn();
        onSessionLost(lost);
        await expect(exchange('GET', 'x', { signingIn: true })).rejects.toThrow('请登录');
        expect(lost).not.toHaveBeenCalled();
        await expect(exchange('GET', 'x')).rejects.toBeInstanceOf(Refusal);
        expect(lost).toHaveBeenCalledOnce();
    });

    it('keeps what the server says of each field', async () => {
        answers(422, { status: 422, code: 'invalid-entry', errors: [{ field: 'wageMin', code: 'negative', message: '不能小于0' }] }, { 'Retry-After': '7' });
        const refusal = (await exchange('POST', 'x').catch((failure: unknown) => failure)) as Refusal;
        expect(refusal.of('wageMin')).toEqual(['不能小于0']);
        expect(refusal.retryAfter).toBe(7);
    });

    it('says so where the server is not reached', async () => {
        vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
        await expect(exchange('GET', 'x')).rejects.toMatchObject({ status: 0, code: 'not-reached' });
    });
});

describe('an address', () => {
    it('repeats lists and leaves out what has no value', () => {
        expect(address('a', { where: ['x=1', 'y>2'], q: '', period: undefined, count: true })).toBe('a?where=x%3D1&where=y%3E2&count=true');
    });
});

describe('a file', () => {
    it('is refused like anything else: without a server, and without a session', async () => {
        vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
        await expect(download('x')).rejects.toMatchObject({ status: 0, code: 'not-reached' });
        answers(401, { status: 401, code: 'not-signed-in', detail: '请登录' });
        const lost = vi.fn();
        onSessionLost(lost);
        await expect(download('x')).rejects.toThrow('请登录');
        expect(lost).toHaveBeenCalledOnce();
    });
});

describe('the name of a file', () => {
    it('is the one in UTF-8 where there is one', () => {
        expect(nameOf("attachment; filename=\"a.xls\"; filename*=UTF-8''%E7%94%A8%E5%B7%A5.xls")).toBe('用工.xls');
        expect(nameOf('attachment; filename="a.xls"')).toBe('a.xls');
    });
});
