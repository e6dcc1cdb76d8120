import { afterEach, describe, expect, it, vi } from 'vitest';
import { shown } from '../../main/web/register/values';

afterEach(() => vi.unstubAllGlobals());

describe('a value', () => {
    it('of the place of report is its name, not its code', async () => {
        const places = { items: [{ code: '450203', nameZh: '鱼峰区' }] };
        const asked = vi.fn(async (_path: unknown) => new Response(JSON.stringify(places), { headers: { 'Content-Type': 'application/json' } }));
        vi.stubGlobal('fetch', asked);
        const field = { name: 'jurisdiction', title: '填报地区', type: 'text' } as const;
        shown(field, '450203');
        await vi.waitFor(() => expect(shown(field, '450203')).toBe('鱼峰区'));
        expect(String(asked.mock.calls[0]?.[0])).toContain('code-lists/division');
        expect(shown(field, '450299')).toBe('450299');
    });
});
