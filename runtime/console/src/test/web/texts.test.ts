import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../main/web/text/language';
import { t } from '../../main/web/text/text';
import { en, zh } from '../../main/web/text/words';

const rooms = import.meta.glob<{ zh: Record<string, string>; en: Record<string, string> }>('../../main/web/*/words.ts', { eager: true });

const start = language.value;
afterEach(() => (language.value = start));

describe('texts', () => {
    it('in English say one and many by the number', () => {
        language.value = 'en';
        expect(['0', '1', '1,001', '1+'].map((count) => t('toExplain', count))).toEqual([
            '0 warnings to explain',
            '1 warning to explain',
            '1,001 warnings to explain',
            '1+ warnings to explain',
        ]);
        expect(t('shapesKept', 1, 2)).toBe('Borders there now: 1 city, 2 counties');
    });

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
