import { describe, expect, it } from 'vitest';
import { en, zh } from '../../main/web/text/words';

const rooms = import.meta.glob<{ zh: Record<string, string>; en: Record<string, string> }>('../../main/web/*/words.ts', { eager: true });

describe('texts', () => {
    it('have the same places in both languages', () => {
        const places = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join();
        for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
            expect(places(en[key]), key).toBe(places(zh[key]));
            expect(zh[key], key).not.toBe('');
        }
    });

    it('of one room never hide those of another', () => {
        const keys = Object.entries(rooms)
            .filter(([file]) => !file.includes('/text/'))
            .flatMap(([, room]) => Object.keys(room.zh));
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
        expect(Object.keys(zh).sort()).toEqual(keys.sort());
    });
});
